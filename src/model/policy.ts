/** What a page may load and do: its content security policy. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The same as a header, where alone a page can say who may frame it. */
export const headerPolicy = `${pagePolicy}; frame-ancestors 'none'`;
