import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/domain/papers/document.ts';
import { writeDocx, type DocxOptions } from '../../src/exchange/docx.ts';
import { parseXml } from './markup.ts';
import { EMOJI, HOSTILE, ILLEGAL, LONG, RIGHT_TO_LEFT, UMLAUTS } from './hostile-texts.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** The smallest PNG there is: one pixel. */
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);

class Opened {
  constructor(readonly parts: Readonly<Record<string, string>>) {}
  /** Throws where the part is not well-formed XML. */
  xml(path: string): globalThis.Document {
    return parseXml(this.parts[path] ?? '');
  }
  #document: globalThis.Document | undefined;
  get document(): globalThis.Document {
    return (this.#document ??= this.xml('word/document.xml'));
  }
  all(name: string, within: ParentNode = this.document): Element[] {
    return [...within.querySelectorAll('*')].filter(
      (element) => element.namespaceURI === W && element.localName === name,
    );
  }
  attribute(element: Element | undefined, name: string): string | null | undefined {
    return element?.getAttributeNS(W, name);
  }
  /** The paragraphs with their style and their text, line breaks as such. */
  get paragraphs(): { style: string; text: string }[] {
    return this.all('p').map((paragraph) => ({
      style: this.attribute(this.all('pStyle', paragraph)[0], 'val') ?? '',
      text: [...paragraph.querySelectorAll('*')]
        .map(({ localName, textContent }) =>
          localName === 't' ? textContent : localName === 'br' ? '\n' : '',
        )
        .join(''),
    }));
  }
}

async function opened(
  blocks: readonly Block[],
  over: Partial<Document> = {},
  options?: DocxOptions,
) {
  const document: Document = { language: 'de', title: 'Titel', blocks, ...over };
  const parts = unzipSync(await writeDocx(document, options));
  return new Opened(
    Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)])),
  );
}

const radar: Extract<Block, { kind: 'radar' }> = {
  kind: 'radar',
  name: 'Netzdiagramm',
  summary: 'Am weitesten bei „A“.',
  radar: {
    axes: [{ number: '3.1', label: 'A' }],
    lines: [{ label: 'Rahmen', points: [{ percent: 50, hollow: false }] }],
  },
};

describe('the structure of a DOCX', () => {
  let file: Opened;
  beforeAll(async () => {
    file = await opened(
      [
        { kind: 'heading', level: 1, text: 'Eins' },
        { kind: 'heading', level: 2, text: 'Zwei' },
        { kind: 'heading', level: 3, text: 'Drei' },
        { kind: 'paragraph', text: 'Ein Satz.', tone: 'muted' },
        { kind: 'list', items: ['a', 'b'] },
        { kind: 'list', ordered: true, items: ['erstens'] },
        { kind: 'list', ordered: true, items: ['wieder erstens'] },
        { kind: 'list', items: ['☐ ankreuzen'] },
        {
          kind: 'table',
          caption: 'Tabelle',
          head: ['Wer', 'Was'],
          rows: [
            ['x', 'y'],
            ['z', ''],
          ],
        },
        { kind: 'lines', label: 'Platz', count: 3 },
        { kind: 'pageBreak' },
        radar,
      ],
      {},
      { pictures: [PNG] },
    );
  });

  test('has the title and headings as styles', () => {
    const styled = file.paragraphs.filter(({ style }) => /^(Title|Heading)/.test(style));
    expect(styled).toEqual([
      { style: 'Title', text: 'Titel' },
      { style: 'Heading1', text: 'Eins' },
      { style: 'Heading2', text: 'Zwei' },
      { style: 'Heading3', text: 'Drei' },
    ]);
  });

  test('has lists as lists; each ordered one counts from the beginning', () => {
    const numbers = file.all('numId').map((element) => file.attribute(element, 'val'));
    expect(numbers).toHaveLength(5);
    expect(new Set(numbers).size).toBe(4);
    expect(file.paragraphs.map(({ text }) => text)).toContain('ankreuzen');
  });

  test('has tables with a caption and a header row that is repeated on each page', () => {
    const [table] = file.all('tbl');
    const rows = file.all('tr', table);
    expect(rows.map((row) => file.all('tblHeader', row).length)).toEqual([1, 0, 0]);
    expect(file.paragraphs).toContainEqual({ style: 'Caption', text: 'Tabelle' });
  });

  test('has a text alternative on each picture', () => {
    const [picture] = [...file.document.querySelectorAll('*')].filter(
      ({ localName }) => localName === 'docPr',
    );
    expect(picture?.getAttribute('descr')).toBe('Netzdiagramm (Rahmen). Am weitesten bei „A“.');
    expect(Object.keys(file.parts).filter((path) => path.endsWith('.png'))).toHaveLength(1);
  });

  test('has lines to write on and page numbers', () => {
    const leaders = file.all('tab').filter((tab) => file.attribute(tab, 'leader') === 'underscore');
    expect(leaders).toHaveLength(3);
    const footer = Object.entries(file.parts).find(([path]) => /word\/footer\d/.test(path));
    expect(footer?.[1]).toContain('PAGE');
  });

  test('is in its language, and says so', async () => {
    const lang = (one: Opened): string | null | undefined =>
      one.attribute(one.all('lang', one.xml('word/styles.xml'))[0], 'val');
    expect(lang(file)).toBe('de-DE');
    expect(lang(await opened([], { language: 'en' }))).toBe('en-GB');
  });

  test('names no person, and nothing outside of itself', () => {
    const core = file.parts['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:creator>Im Gleichgewicht</dc:creator>');
    expect(core).not.toContain('Un-named');
    expect(core).toContain('<dc:title>Titel</dc:title>');
    for (const [path, text] of Object.entries(file.parts)) {
      expect(text, path).not.toContain('TargetMode');
      expect(path).not.toMatch(/vbaProject|activeX|embeddings/);
    }
  });

  test('without a picture says in words what it would show', async () => {
    const words = (await opened([radar])).paragraphs.map(({ text }) => text);
    expect(words).toContain('Netzdiagramm: Rahmen');
    expect(words).toContain('Am weitesten bei „A“.');
  });

  test('does not take something else for a picture', async () => {
    const wrong = await opened([radar], {}, { pictures: [new Uint8Array([1, 2, 3])] });
    expect(Object.keys(wrong.parts).some((path) => path.endsWith('.png'))).toBe(false);
  });
});

describe('a text in a DOCX', () => {
  const everywhere = (text: string): Block[] => [
    { kind: 'heading', level: 1, text },
    { kind: 'paragraph', text, tone: 'quote' },
    { kind: 'list', items: [text] },
    { kind: 'table', caption: text, head: [text, 'b'], rows: [[text, text]] },
    { kind: 'lines', label: text, count: 1 },
    { ...radar, name: text, summary: text },
  ];

  test('is text and nothing else, whatever it says', async () => {
    const texts = [...HOSTILE, EMOJI, RIGHT_TO_LEFT, UMLAUTS];
    const pictures = texts.map(() => PNG);
    const title = HOSTILE.join(' ');
    const file = await opened(texts.flatMap(everywhere), { title }, { pictures });
    for (const path of Object.keys(file.parts).filter((one) => /\.(xml|rels)$/.test(one)))
      expect(() => file.xml(path), path).not.toThrow();
    const said = file.paragraphs.map(({ text }) => text);
    for (const text of texts) {
      const shown = text.replace(/\r\n?/g, '\n').replace('\u202e', '');
      // Heading, sentence, entry, caption, head, two cells, label, summary.
      expect(
        said.filter((one) => one === shown),
        text,
      ).toHaveLength(9);
    }
    expect(file.all('instrText')).toEqual([]);
    expect(file.all('hyperlink')).toEqual([]);
    for (const [path, part] of Object.entries(file.parts))
      expect(part, path).not.toContain('TargetMode');
  });

  test('loses what XML cannot hold, and keeps what stands around it', async () => {
    const file = await opened([{ kind: 'paragraph', text: ILLEGAL }], { title: ILLEGAL });
    expect(file.paragraphs).toContainEqual({ style: '', text: 'vornach' });
  });

  test('may be 10,000 characters long, in a row that may then go on to the next page', async () => {
    const file = await opened([
      {
        kind: 'table',
        caption: 'c',
        head: ['a', 'b'],
        rows: [
          ['x', LONG],
          ['x', 'kurz'],
        ],
      },
    ]);
    expect(file.paragraphs.map(({ text }) => text)).toContain(LONG);
    const whole = file.all('tr').map((row) => file.all('cantSplit', row).length);
    expect(whole).toEqual([1, 0, 1]);
  });

  test('has right-to-left words marked as such', async () => {
    const file = await opened([{ kind: 'paragraph', text: RIGHT_TO_LEFT }]);
    const marked = file.all('r').filter((run) => file.all('rtl', run).length > 0);
    expect(marked.map(({ textContent }) => textContent)).toEqual(['أهلا وسهلا', 'שלום']);
  });
});
