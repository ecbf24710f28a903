import { describe, expect, test } from 'vitest';
import { insertPolicy, policyFor } from '../../src/build/policy-plugin.ts';

const page = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8" />${head}</head><body>${body}</body></html>`;

describe('the content security policy', () => {
  test('names the hash of an inline script', () => {
    // The example of the specification: https://www.w3.org/TR/CSP2/#script-src-hash-usage
    const policy = policyFor(page(`<script>alert('Hello, world.');</script>`));
    expect(policy).toContain(
      "script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=';",
    );
    expect(policy).toContain("style-src 'self';");
  });

  test('names the hash of an inline style', () => {
    // printf 'a{color:red}' | openssl dgst -sha256 -binary | base64
    expect(policyFor(page('<style>a{color:red}</style>'))).toContain(
      "style-src 'self' 'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs=';",
    );
  });

  test('needs no hash for a script of its own file', () => {
    const policy = policyFor(page('<script type="module" crossorigin src="./a.js"></script>'));
    expect(policy).toContain("script-src 'self';");
  });

  test('is otherwise the policy of the design', () => {
    expect(policyFor(page(''))).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; " +
        'trusted-types svelte-trusted-html app-script-url',
    );
  });

  test('stands directly after the character set', () => {
    expect(insertPolicy(page('<title>x</title>'))).toMatch(
      /<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="default-src [^"]+" \/><title>/,
    );
  });

  test('refuses attributes that it would block in the browser', () => {
    expect(() => insertPolicy(page('', '<p style="width: 3px">'))).toThrow(
      '<p style="width: 3px">',
    );
    expect(() => insertPolicy(page('', '<img alt="a > b" onload="x()">'))).toThrow('onload');
    expect(() =>
      insertPolicy(page('', '<p title="style=plain"><!-- <p style=""> --></p>')),
    ).not.toThrow();
  });
});
