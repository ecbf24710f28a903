/** Broken YAML, said in plain words. */

const WORDS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'either a text contains a colon followed by a blank, then put it in quotation marks, or lines that belong together do not start at the same column',
  DUPLICATE_KEY: 'this key stands here twice; keep only one of them',
  TAB_AS_INDENT: 'indent with blanks, not with the tab key',
  MISSING_CHAR: 'a closing quotation mark, a closing bracket or a colon after the key is missing',
  BAD_INDENT: 'lines that belong together do not start at the same column',
  BAD_SCALAR_START: 'a text that starts with this sign has to stand in quotation marks',
  MULTILINE_IMPLICIT_KEY:
    'a line without a key; write "key: text", or indent it below the text it belongs to',
  UNEXPECTED_TOKEN:
    'something stands here that does not belong here, for example text after a closing quotation mark or a dash at the wrong place',
  TAG_RESOLVE_FAILED: 'a text that starts with ! has to stand in quotation marks',
  MULTIPLE_DOCS: 'a line of three dashes is not allowed here; delete it',
};

/**
 * Says what is wrong with the YAML of one line and shows the line.
 *
 * @param code the parser's code, such as DUPLICATE_KEY
 * @param offset where in the text the parser stumbled
 */
export function describeSyntax(code: string, text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? undefined : end).trim();
  const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  return `${WORDS[code] ?? 'the file cannot be read as YAML from here on'} (found: ${shown || 'the end of the file'})`;
}
