const rules = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'media-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

const kakaoHosts = 'https://*.kakao.com';

/** The Kakao SDK in a fixed version, with the hash that browsers verify (subresource integrity). */
export const kakaoProgram = {
  src: 'https://t1.kakaocdn.net/kakao_js_sdk/2.7.4/kakao.min.js',
  integrity: 'sha384-DKYJZ8NLiK8MN4/C5P2dtSmLQ4KwPaoqAfyA/DfmEc1VDxu4yyC7wy6K1Hs90nka',
} as const;

/** The content security policy of pages. */
export const pagePolicy = policyOf(rules);

/** The content security policy of the Kakao sharing page. */
export const kakaoPolicy = policyOf({
  ...rules,
  'script-src': `${rules['script-src']} ${kakaoProgram.src}`,
  'connect-src': `'self' ${kakaoHosts}`,
  'frame-src': kakaoHosts,
  'form-action': `'self' ${kakaoHosts}`,
});

/** Forbids framing. Works only as an HTTP header. */
export const framingPolicy = "frame-ancestors 'none'";

/** The complete content security policy, for an HTTP header. */
export const headerPolicy = `${pagePolicy}; ${framingPolicy}`;

function policyOf(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
