import fc from 'fast-check';

/** Property tests use the same random values in every run; `BACKFILE_SEED` selects others. */
fc.configureGlobal({ seed: Number(process.env['BACKFILE_SEED'] ?? 1) });
