/** A language tag as BCP 47 recommends to write it: `en_us` → `en-US`; undefined when it is none. */
export function canonicalLanguage(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
