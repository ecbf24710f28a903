import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { onePage } from '../../src/build/single/one-page.ts';

const built = `<!doctype html><html><head><meta charset="utf-8" />
  <link rel="manifest" href="./manifest.webmanifest" /><link rel="icon" href="./icon.svg" />
  <script type="module" crossorigin src="./assets/index.js"></script>
  <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head><body><div id="app"><p>Start</p></div></body></html>`;
const pieces = { script: 'go("a")', styles: 'a{color:red}', boot: 'boot()', icon: '<svg/>' };

describe('the page of the single file', () => {
  test('names no file beside it', () => {
    const page = onePage(built, pieces);
    expect(page.match(/(?:src|href)="(?!data:)[^"]*"/g)).toBeNull();
    // printf '<svg/>' | base64
    expect(page).toContain('href="data:image/svg+xml;base64,PHN2Zy8+"');
    expect(page).toContain('<style>a{color:red}</style></head>');
    expect(page).toContain('<p>Start</p></div><script type="module">go("a")</script></body>');
  });

  test('allows what is in it and nothing else', () => {
    const [, policy = ''] =
      /Content-Security-Policy" content="([^"]*)"/.exec(onePage(built, pieces)) ?? [];
    // printf '%s' 'boot()' | openssl dgst -sha256 -binary | base64, and so on
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'sha256-MeZS89WlF0u+o0hCvHTBt4q1WHU+U+sJKgbdRUc36mY=' 'sha256-tDAGuqe2++OauOx2Zf6BRX76UlgPEPO9CJwkBaztmIc='",
      "style-src 'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='",
      'img-src data: blob:',
      'worker-src blob:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types svelte-trusted-html app-script-url',
    ]);
  });

  test('keeps markup within the texts of the script from ending it', () => {
    const script = 'go("</script><!-- <script>", `$& ${1}`)';
    const page = onePage(built, { ...pieces, script });
    const [, written = ''] = /<script type="module">(.*?)<\/script>/s.exec(page) ?? [];
    expect(written).not.toMatch(/<\/script|<!--/);
    const said: unknown[] = [];
    runInNewContext(written, { go: (...all: unknown[]) => said.push(...all) });
    expect(said).toEqual(['</script><!-- <script>', '$& 1']);
  });

  test('is refused where such markup stands outside of texts, as in a comparison', () => {
    expect(() => onePage(built, { ...pieces, script: 'let b = 1; go(2 <!--b)' })).toThrow(
      SyntaxError,
    );
  });

  test('is refused where a piece has no place', () => {
    expect(() => onePage(built.replace('</head>', ''), pieces)).toThrow('</head>');
  });
});
