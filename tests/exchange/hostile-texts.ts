/** Texts that try to become something else: markup, formulas, fields, links, keys of objects, other directions. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "'-alert(1)-'",
  '</w:t></w:r><w:r><w:t>fremd',
  ']]>&lt;!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  '<!DOCTYPE x [<!ENTITY y "z">]>&y;',
  '{{constructor.constructor("alert(1)")()}}',
  '{{text}} und $t(report.title)',
  '=1+1',
  '=HYPERLINK("https://example.org","hier")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  'Zeile eins\n=1+1',
  ' \u00a0=1+1',
  '＝1+1',
  'a;b,c"d""e',
  'HYPERLINK "https://example.org"',
  'INCLUDETEXT "c:\\\\geheim.txt"',
  ['javascript', 'alert(1)'].join(':'),
  '__proto__',
  'constructor',
  'toString',
  '%0d%0aSet-Cookie:x=1',
  '\u202egnp.exe',
];
/** What XML cannot hold; it is dropped, and what stands around it stays. */
export const ILLEGAL = 'vor\u0000\u0001\u000b\u001f\ufffe\ud800nach';
export const EMOJI = 'Familie 👩‍👩‍👧 und 🌱';
export const RIGHT_TO_LEFT = 'Willkommen: أهلا وسهلا und שלום';
export const UMLAUTS = 'Größe, Übergänge, Maßnahmen, Straße, Äußerung';
/** 10,000 characters in lines of words, as a person might write them. */
export const LONG = Array.from({ length: 200 }, (_, place) =>
  `Notiz ${String(place)} `.padEnd(49, 'abc ').concat('\n'),
).join('');
