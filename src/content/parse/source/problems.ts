/** What is wrong with the content, in words that an editor without programming understands. */

export interface Problem {
  /** Seen from the project's folder, such as "questions/chapters/2.4-authority.yaml". */
  readonly file: string;
  /** Counted from 1; `undefined` where the file itself is the problem. */
  readonly line: number | undefined;
  /** Such as "question 3 (authority-written), text, en"; empty for the file as a whole. */
  readonly place: string;
  /** What was expected, and what stands there instead. */
  readonly expected: string;
}

/** One problem as one sentence: file, line, place, what was expected. */
export function sentence({ file, line, place, expected }: Problem): string {
  const where = [file, line === undefined ? '' : `line ${line}`, place].filter(Boolean).join(', ');
  return `${where}: ${expected}.`;
}

/** All problems as a numbered text for a terminal or an error overlay. */
export function problemList(problems: readonly Problem[]): string {
  const heading =
    problems.length === 1
      ? '1 problem in the questionnaire'
      : `${problems.length} problems in the questionnaire`;
  const lines = problems.map((problem, index) => `${index + 1}. ${sentence(problem)}`);
  return [`${heading} (how to repair them: questions/README.md)`, ...lines].join('\n');
}
