import { attacks } from '../markdown/hostile.ts';

/** Strings that close the context of a text: attribute, element, comment, CDATA, script, JSON. */
const breakouts = [
  '',
  '">',
  "'>",
  '`>',
  '">\n',
  '--><',
  ']]>',
  '</title>',
  '</script>',
  '</style>',
  '</textarea>',
  '</noscript>',
  '</description></item>',
  '\\"}],',
  '"}</script>',
  '?>',
  '&quot;>',
  '&#34;>',
];

const elements =
  'img svg body details video audio input iframe marquee object a div form button select style link base template math'.split(
    ' ',
  );
const handlers = 'onerror onload onclick onfocus onmouseover ontoggle onbegin onpointerover'.split(' ');
const spaces = [' ', '/', '\n', '\t', '\u00a0', '\u2028'];
const quotes = ['', '"', "'", '`'];

function* handlerAttacks(): Generator<string> {
  let turn = 0;
  for (const element of elements) {
    for (const handler of handlers) {
      for (const space of spaces) {
        for (const quote of quotes) {
          const out = breakouts[turn++ % breakouts.length] ?? '';
          const act = `${handler}=${quote}alert(N)${quote}`;
          yield `${out}<${element}${space}src=x${space}${act}${space}autofocus>`;
        }
      }
    }
  }
}

const schemes = [
  'javascript:alert(N)',
  'JaVaScRiPt:alert(N)',
  'java\tscript:alert(N)',
  'java\nscript:alert(N)',
  'java&Tab;script:alert(N)',
  'javascript&colon;alert(N)',
  '&#106;avascript:alert(N)',
  '&#x6A;avascript:alert(N)',
  ' javascript:alert(N)',
  '\u00a0javascript:alert(N)',
  'javascript://x%0Aalert(N)',
  'vbscript:msgbox(N)',
  'data:text/html,<script>alert(N)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0PiN',
  'data:image/svg+xml,<svg onload=alert(N)>',
  '//evil.example/N',
  '\\\\evil.example\\N',
  '/\\evil.example/N',
  'https://evil.example/N',
  'https:evil.example/N',
  'file:///etc/passwd#N',
  'blob:https://evil.example/N',
  'view-source:javascript:alert(N)',
];
const places = [
  'S',
  '[a](S)',
  '[a](<S>)',
  '![a](S)',
  '<S>',
  '[a]: S',
  '<a href="S">a</a>',
  "<a href='S'>a</a>",
  '<a href=S>a</a>',
  '<img src="S">',
  '<iframe src="S"></iframe>',
  '<form action="S"><button>a</button></form>',
  '<object data="S"></object>',
  '<meta http-equiv="refresh" content="0;url=S">',
  '<link rel="stylesheet" href="S">',
  '<svg><a xlink:href="S"><text>a</text></a></svg>',
  '<base href="S">',
  '<q cite="S">a</q>',
  '<video poster="S" src="S"></video>',
  '<p style="background:url(S)">a</p>',
];

/** Template expressions; if one were evaluated, 7777 * 7 = 54439 would appear in the site. */
const templates = [
  '{{ 7777*7 }} N',
  '{{7777*7}}{{N}}',
  '{% raw %}{{ 7777*7 }}{% endraw %} N',
  '{%- assign a = 7777 | times: 7 -%}{{ a }} N',
  '{% include "/etc/passwd" %} N',
  '{% render "../../../etc/passwd" %} N',
  '{{ range.constructor("return 7777*7")() }} N',
  '{{ constructor.constructor("return 7777*7")() }} N',
  '{{ self.__init__.__globals__ }} N',
  '{{ collections.all | json }} N',
  '{{ page | dump | safe }} N',
  `$\{7777*7} N`,
  `\`$\{7777*7}\` N`,
  '<%= 7777*7 %> N',
  '<%- include("/etc/passwd") %> N',
  '#{7777*7} N',
  '#set($a = 7777 * 7)$a N',
  '{{#with this}}{{lookup . "constructor"}}{{/with}} N',
  '{{{ 7777*7 }}} N',
  '[[ 7777*7 ]] N',
  '@(7777*7) N',
  '=7777*7+N',
  '=HYPERLINK("https://evil.example/N","a")',
  '<?php echo 7777*7; ?> N',
  '<!--#exec cmd="id"--> N',
  '---js\nmodule.exports={a:7777*7}\n--- N',
  'permalink: ../../../N.html',
  'templateEngineOverride: njk\n{{ 7777*7 }} N',
  '\n---\nlayout: ../../etc/passwd\n--- N',
];

const terminators = [
  '</script><script>alert(N)</script>',
  '<!--<script>alert(N)//-->',
  '<![CDATA[<script>alert(N)</script>]]>',
  ']]]]><![CDATA[><script>alert(N)</script>',
  ']]><script xmlns="http://www.w3.org/1999/xhtml">alert(N)</script>',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x; N',
  '&x; &nbsp; &lt;script&gt;alert(N)&lt;/script&gt;',
  '&amp;lt;script&amp;gt;alert(N)',
  '<?xml-stylesheet href="https://evil.example/N"?>',
  '"},{"__proto__":{"polluted":N}}',
  '\\u003cscript\\u003ealert(N)\\u003c/script\\u003e',
  '\\x3cscript\\x3ealert(N)',
  "'-alert(N)-'",
  '";alert(N);//',
  '\\";alert(N);//',
  '\\\\";alert(N);//',
  '*/alert(N)/*',
  'a\u2028alert(N)\u2029',
  '\r\nSet-Cookie: a=N',
  '\r\n\r\n<script>alert(N)</script>',
  '\n  Access-Control-Allow-Origin: N',
  '/* https://evil.example/N 301',
  '" ; return 301 https://evil.example/N; #',
  '} handle { respond N }',
  '%0d%0aLocation: https://evil.example/N',
  '%00%0a%3Cscript%3Ealert(N)%3C/script%3E',
  '</loc></url><url><loc>https://evil.example/N',
  '</guid><link>https://evil.example/N</link>',
  '" /><outline text="N" xmlUrl="https://evil.example/N',
];

const outside = [
  '../../../../../../etc/passwd#N',
  '..\\..\\..\\windows\\win.ini N',
  '/etc/passwd?N',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd N',
  '..%252f..%252fN',
  '....//....//N',
  '..;/N',
  'C:\\N',
  '\\\\host\\share\\N',
  '~/.ssh/N',
  'con N',
  'nul.N',
  'N. ',
  '.N',
  '_N',
  '-rf N',
  '--articles=N',
  '$(id) N',
  '`id` N',
  '; id N',
  '| id N',
  '&& id N',
  '*?N',
];

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '__defineGetter__',
  'then',
  'length',
  'undefined',
  'null',
  'true',
  '[object Object]',
  '__proto__.polluted',
  'constructor.prototype.polluted',
];

const marks = [
  '\u0000N',
  'a\u0001N',
  'a\u0007N',
  'a\u0008\u0008\u0008N',
  'a\u001b[31mN',
  'a\u001b]0;N\u0007',
  'a\u007fN',
  'a\u0085N',
  'a\u009bN',
  'a\u00adN',
  'a\u200bN',
  'a\u200e\u200fN',
  'a\u202ekcab\u202cN',
  'a\u2066\u2067\u2068N',
  'a\u2060N',
  '\ufeffN',
  'a\ufff9\ufffaN',
  'a\ufffdN',
  'a\ufffeN',
  'a\uffffN',
  'a\ud800N',
  'a\udfffN',
  'a\u{e0041}\u{e007f}N',
  `a${'\u0301'.repeat(60)}N`,
  'ﬁ № N',
  'İıſK N',
  '\u0130\u0307N',
  'ⅷN',
  '𝓐𝓑N',
  '👩‍👩‍👧‍👦N',
  'שלום N',
  'مرحبا N',
  '\u1160\u3164N',
];

function* combined(): Generator<string> {
  for (const scheme of schemes) for (const index of places) yield index.replaceAll('S', scheme);
  for (const one of [...templates, ...terminators]) for (const out of breakouts) yield out + one;
  for (const one of attacks) {
    const own = one.replaceAll('alert(1)', 'alert(N)');
    yield own;
    for (const out of ['">', '</title>', ']]>', '{{', '\u202e']) yield `${out}${own} N`;
  }
  for (const one of [...outside, ...marks, ...names.map((name) => `${name} N`)]) {
    for (const out of ['', 'a ', '<b>', '"', '[', '{{ ']) yield out + one;
  }
  yield* names;
}

/**
 * Hostile strings of every family: scripts, active URLs, template expressions, terminators of JSON, XML and headers,
 * path traversal, prototype names, control and direction characters. Each contains a unique number.
 */
export function hostileStrings(count: number): string[] {
  const others = [...combined()];
  const handled = [...handlerAttacks()];
  const step = Math.max(1, Math.floor(handled.length / Math.max(1, count - others.length)));
  const some = handled.filter((_, index) => index % step === 0);
  const numbered = [...others, ...some].map((one, number) =>
    one.replace(/(?<![A-Z])N(?![A-Za-z])/g, String(1000 + number)),
  );
  const all = new Set(numbered);
  for (let extra = 0; all.size < count; extra++) {
    const [a = '', b = ''] = [
      numbered[(extra * 7) % numbered.length],
      numbered[(extra * 13 + 5) % numbered.length],
    ];
    all.add(`${a} ${b}`);
  }
  return [...all].slice(0, count);
}
