import fc from 'fast-check';

/** Tests that draw at random draw the same in each run, and others with another `BACKFILE_SEED`. */
fc.configureGlobal({ seed: Number(process.env['BACKFILE_SEED'] ?? 1) });
