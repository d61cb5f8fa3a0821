import { describe, expect, it } from 'vitest';
import { fingerprint, gitBlobId, sha256 } from '#lib/fingerprint.ts';

describe('fingerprints', () => {
  it('are the same as those of other programs', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(gitBlobId(new TextEncoder().encode('hello\n'))).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
  });

  it('are the same for a text and its UTF-8 bytes', () => {
    expect(fingerprint('한강')).toBe(fingerprint(new TextEncoder().encode('한강')));
    expect(fingerprint('한강')).toHaveLength(16);
  });
});
