/** A text that could be worded better. It does not stop a build: a rule cannot know what a sentence means. */
export interface Warning {
  /** Seen from the project's folder. */
  readonly file: string;
  readonly line: number | undefined;
  /** The question, and the row where it is one. */
  readonly id: string;
  /** What was noticed, and why it matters. */
  readonly text: string;
}

/** All warnings as a text for a terminal; empty where there are none. */
export function warningList(warnings: readonly Warning[]): string {
  if (warnings.length === 0) return '';
  const heading =
    warnings.length === 1 ? '1 Hinweis zum Wortlaut' : `${warnings.length} Hinweise zum Wortlaut`;
  const lines = warnings.map(
    ({ file, line, id, text }) =>
      `  – ${file}${line === undefined ? '' : `, Zeile ${line}`}, ${id}: ${text}`,
  );
  return [
    `${heading} (sie halten den Bau nicht auf; questions/README.md, „Gut formulieren“)`,
    ...lines,
  ].join('\n');
}
