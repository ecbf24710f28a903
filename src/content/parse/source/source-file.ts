/** One YAML file of the content, and the problems found in it. */
import { type Document, LineCounter, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { childOf, type Path, placeOf } from './place.ts';
import type { Problem } from './problems.ts';
import { describeSyntax } from './syntax.ts';

export class SourceFile {
  readonly problems: Problem[] = [];
  /** `undefined` where the file is missing or cannot be read as YAML. */
  readonly data: unknown;
  readonly #lines = new LineCounter();
  readonly #document: Document | undefined;

  /** @param text `undefined` where the file does not exist */
  constructor(
    readonly name: string,
    text: string | undefined,
  ) {
    if (text === undefined) {
      this.complain([], 'this file is missing');
      return;
    }
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const error of [...document.errors, ...document.warnings])
      this.#complainAt(error.pos[0], describeSyntax(error.code, text, error.pos[0]));
    if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return;
    if (!this.#aliasesAreSound(document)) return;
    this.#document = document;
    this.data = document.toJS() ?? undefined;
    if (this.data === undefined) this.complain([], 'this file is empty');
    this.#complainAboutCutTexts(document);
  }

  /** Adds a problem at a place of this file. */
  complain(path: Path, expected: string): void {
    const place = placeOf(this.data, path);
    this.problems.push({ file: this.name, line: this.lineOf(path), place, expected });
  }

  /** The value at a path; `undefined` where there is none. */
  valueAt(path: Path): unknown {
    return path.reduce<unknown>(childOf, this.data);
  }

  /** The problems from the top of the file to its end. */
  inOrder(): Problem[] {
    return this.problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  }

  /** The line of the value, counted from 1, or of the nearest thing around it that exists. */
  lineOf(path: Path): number | undefined {
    if (!this.#document) return undefined;
    let node: unknown = this.#document.contents;
    let offset: number | undefined;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(
          ({ key }) => isScalar(key) && String(key.value) === String(step),
        );
        if (!pair) break;
        if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)] as { range?: [number, number, number] } | undefined;
        if (!item) break;
        offset = item.range?.[0] ?? offset;
        node = item;
      } else break;
    }
    return offset === undefined ? undefined : this.#lines.linePos(offset).line;
  }

  #complainAt(offset: number, expected: string): void {
    const line = this.#lines.linePos(offset).line;
    if (this.problems.some((problem) => problem.line === line)) return;
    this.problems.push({ file: this.name, line, place: '', expected });
  }

  /** A text that starts with * is an alias to YAML. */
  #aliasesAreSound(document: Document): boolean {
    let sound = true;
    visit(document, {
      Alias: (_key, node) => {
        sound = false;
        this.#complainAt(
          node.range?.[0] ?? 0,
          `a text that starts with * has to stand in quotation marks: "*${node.source}"`,
        );
      },
    });
    return sound;
  }

  /** In YAML a blank and # start a comment: the rest of a text would silently be lost. */
  #complainAboutCutTexts(document: Document): void {
    visit(document, {
      Pair: (_key, { key, value }) => {
        if (!isScalar(key) || (key.value !== 'de' && key.value !== 'en')) return;
        if (isScalar(value) && value.type === 'PLAIN' && value.comment)
          this.#complainAt(
            value.range?.[0] ?? 0,
            'the text would end before the # sign; put the whole text in quotation marks',
          );
      },
    });
  }
}
