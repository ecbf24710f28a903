/**
 * Breaks a label into lines of about the same length, since Chart.js breaks none.
 *
 * As few lines as the longest allowed line permits; of the ways to break into that many, the one whose
 * longest line is shortest, so that no "in" or "und" stands alone. Words stay whole: a word longer than
 * the limit has a line of its own. Measured in toolchain.md, section 7.
 *
 * @param most characters per line
 */
export function wrapLabel(label: string, most: number): string[] {
  const words = label.split(' ').filter((word) => word !== '');
  const fewest = linesWithin(words, most);
  const longest = Math.max(0, ...words.map((word) => word.length));
  for (let width = longest; width < most; width += 1) {
    const lines = linesWithin(words, width);
    if (lines.length <= fewest.length) return lines;
  }
  return fewest;
}

function linesWithin(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
