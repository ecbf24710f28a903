import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { insertFirstPaint, moveUrls } from '../../src/build/inline-plugin.ts';
import { insertStart } from '../../src/build/prerender-plugin.ts';

const page = '<head><title>a</title></head><body><div id="app"></div></body>';

describe('what is inlined for the first paint', () => {
  test('is the script and then the styles, last in the head', () => {
    expect(insertFirstPaint(page, 'go()', 'a{}')).toContain(
      '<script>go()</script><style>a{}</style></head>',
    );
  });

  test('is taken literally', () => {
    expect(insertFirstPaint(page, "'$&'", "a{content:'$1'}")).toContain(
      "<script>'$&'</script><style>a{content:'$1'}</style>",
    );
  });

  test('may not exceed 12 KB of brotli in styles', () => {
    const incompressible = randomBytes(13 * 1024).toString('base64');
    expect(() => insertFirstPaint(page, '', incompressible)).toThrow('bytes of brotli');
  });

  test('may not reach 400 bytes of script', () => {
    expect(() => insertFirstPaint(page, 'x'.repeat(399), '')).not.toThrow();
    expect(() => insertFirstPaint(page, 'x'.repeat(400), '')).toThrow('400 bytes');
    expect(() => insertFirstPaint(page, 'ü'.repeat(200), '')).toThrow('400 bytes');
  });

  test('finds its images and fonts from the folder of the page', () => {
    expect(moveUrls('a{src:url(./x.woff2),url("y.svg")}', 'assets')).toBe(
      'a{src:url(assets/x.woff2),url("assets/y.svg")}',
    );
    const fixed = 'a{src:url(data:image/svg+xml,x),url(#b),url("https://c.de/d")}';
    expect(moveUrls(fixed, 'assets')).toBe(fixed);
  });
});

describe('the prerendered start page', () => {
  test('fills the root without white space, hydration comments included', () => {
    const body = '<!--[--><h1>$& Start</h1><!--]-->';
    expect(insertStart(page, { head: '', body })).toContain(`<div id="app">${body}</div>`);
  });

  test('brings its head elements, its title in place of the fixed one', () => {
    const filled = insertStart(page, { head: '<!--1--><title>b</title><!---->', body: '' });
    expect(filled).toContain('<head><!--1--><title>b</title><!----></head>');
  });

  test('needs exactly one empty root', () => {
    expect(() => insertStart('<body></body>', { head: '', body: '' })).toThrow('exactly once');
    expect(() => insertStart(page + page, { head: '', body: '' })).toThrow('exactly once');
  });
});
