import { describe, expect, test } from 'vitest';
import { parseSvg } from '#content/files/svg.ts';

const root = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const picture = (inside: string) => `${root} viewBox="0 0 9 9">\n${inside}\n</svg>`;

describe('the size of an SVG', () => {
  test.each([
    ['width="300" height="200"', 300, 200],
    ['width="300px" height="200px" viewBox="0 0 3 2"', 300, 200],
    ['viewBox="0 0 320 80"', 320, 80],
    ['viewBox="-10,-10,320.4,80"', 320, 80],
    ['width="640" viewBox="0 0 320 80"', 640, 160],
    ['height="160" viewBox="0 0 320 80"', 640, 160],
    ['width="100%" height="100%" viewBox="0 0 320 80"', 320, 80],
    ['width="72pt" height="1in"', 96, 96],
    ['', 0, 0],
    ['viewBox="none"', 0, 0],
  ])('with %s is %i by %i pixels', (attributes, width, height) => {
    expect(parseSvg('a.svg', `${root} ${attributes}/>`)).toEqual({ width, height, problems: [] });
  });
});

describe('active content and external references in an SVG are errors', () => {
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<SCRIPT xmlns="http://www.w3.org/1999/xhtml">alert(1)</SCRIPT>', '<SCRIPT>'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg" href="a.js"/>', '<s:script>'],
    ['<path onload="alert(1)"/>', 'onload'],
    ['<path OnClick="alert(1)"/>', 'OnClick'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', '<foreignObject>'],
    ['<iframe src="https://evil.example/"/>', '<iframe>'],
    ['<a href="javascript:alert(1)"><text>a</text></a>', 'javascript:alert(1)'],
    ['<a xlink:href=" JavaScript:alert(1)"><text>a</text></a>', 'JavaScript:alert(1)'],
    ['<a xlink:href="&#106;avascript:alert(1)"><text>a</text></a>', 'javascript:alert(1)'],
    ['<image href="https://evil.example/a.png"/>', 'https://evil.example/a.png'],
    [
      '<image href="data:image/svg+xml,&lt;svg onload=&quot;alert(1)&quot;/&gt;"/>',
      'a reference to data:image/svg+xml',
    ],
    ['<image href="data:text/html,x"/>', 'data:text/html,x'],
    ['<use href="other.svg#a"/>', 'other.svg#a'],
    ['<path fill="url(https://evil.example/#a)"/>', 'a reference in fill'],
    ['<path style="fill:url(//evil.example/#a)"/>', 'a reference in style'],
    ['<style>@import "https://evil.example/a.css";</style>', 'a style that loads another file'],
    [
      '<style><![CDATA[path { fill: url(https://evil.example/a) }]]></style>',
      'a style that loads another file',
    ],
    ['<style>path { fill: \\75 rl(https://evil.example/a) }</style>', 'a style that loads another file'],
    ['<path style="cursor: image-set(\'a.png\' 1x)"/>', 'a reference in style'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', 'changes href'],
    ['<animate attributeName="xlink:href" values="javascript:alert(1)"/>', 'changes xlink:href'],
    ['<set attributeName="onclick" to="alert(1)"/>', 'changes onclick'],
  ])('%s', (inside, message) => {
    const { problems } = parseSvg('a.svg', picture(inside));
    expect(problems.map(({ message }) => message).join()).toContain(message);
    expect(problems[0]).toMatchObject({ line: 2, severity: 'error' });
  });

  test.each([
    ['entity declarations', `<!DOCTYPE svg [<!ENTITY a "aaa">]>\n${picture('&a;')}`],
    [
      'a reference to an external style sheet',
      `<?xml-stylesheet href="https://evil.example/a.css"?>\n${picture('')}`,
    ],
    ['not well-formed', picture('<path>')],
    ['not well-formed', 'no picture at all'],
    ['<html> as its root instead of <svg>', '<html><body/></html>'],
  ])('%s', (message, text) => {
    const { problems } = parseSvg('a.svg', text);
    expect(problems.map(({ message }) => message).join()).toContain(message);
  });
});

describe('passive content of an SVG is accepted', () => {
  test.each([
    ['<defs><linearGradient id="a"/></defs><path fill="url(#a)"/>'],
    ['<use href="#a"/>'],
    ['<image href="data:image/png;base64,iVBORw0KGgo="/>'],
    ['<a href="https://gazette.example/"><text>a</text></a>'],
    ['<style>path { fill: url(#a); stroke: red }</style>'],
    ['<path style="fill:url(\'#a\')"/>'],
    ['<animate attributeName="opacity" values="0;1"/>'],
    ['<title>One &amp; two</title>'],
  ])('%s', (inside) => {
    expect(parseSvg('a.svg', picture(inside)).problems).toEqual([]);
  });

  test('an old doctype declaration', () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(parseSvg('a.svg', `<?xml version="1.0"?>\n${doctype}\n${picture('')}`).problems).toEqual([]);
  });
});
