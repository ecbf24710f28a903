/** Chapters against each other: the order, what a task leans on, the chapters that a kind names. */
import { CONDITIONS, FRAMES, TASKS } from '../../../domain/questionnaire/questionnaire.ts';
import type { ChapterDraft } from '../chapter-file.ts';
import type { Path } from '../source/place.ts';
import type { Frame } from '../schemas/frame.ts';
import type { SourceFile } from '../source/source-file.ts';

const KNOWN = { conditions: CONDITIONS, tasks: TASKS, frame: FRAMES } as const;
const ALL: readonly string[] = Object.values(KNOWN).flat();

/** @param frame `undefined` where questionnaire.yaml could not be read */
export function checkChapters(
  chapters: readonly ChapterDraft[],
  frame: Frame | undefined,
  frameFile: SourceFile,
): void {
  for (const chapter of chapters) checkChapter(chapter, chapters);
  if (!frame) return;
  checkList(['order', 'conditions'], frame.order.conditions, 'conditions', chapters, frameFile);
  checkList(['order', 'tasks'], frame.order.tasks, 'tasks', chapters, frameFile);
  checkList(['frame'], frame.frame, 'frame', chapters, frameFile);
  checkKinds(frame, frameFile);
}

function checkChapter(chapter: ChapterDraft, chapters: readonly ChapterDraft[]): void {
  const { source, id, head } = chapter;
  if (source.data === undefined) return;
  const area = areaOf(id);
  if (!area) {
    source.complain(['id'], `there is no chapter "${id}"; known are ${ALL.join(', ')}`);
    return;
  }
  if (head && head.area !== area)
    source.complain(['area'], `the chapter "${id}" belongs to the area ${area}`);
  if (!new RegExp(`/([\\d.]+-)?${id}\\.yaml$`).test(source.name))
    source.complain(['id'], `the file is named after the chapter, such as "2.4-${id}.yaml"`);
  if (chapters.find((other) => other.id === id) !== chapter)
    source.complain(['id'], `there is another file for the chapter "${id}"`);
  checkLeansOn(chapter);
}

function checkLeansOn({ source }: ChapterDraft): void {
  const list = source.valueAt(['leansOn']);
  if (!Array.isArray(list)) return;
  const named = list.map((_, index) => source.valueAt(['leansOn', index, 'chapter']));
  named.forEach((name, index) => {
    if (typeof name !== 'string') return;
    const place = ['leansOn', index, 'chapter'];
    if (areaOf(name) !== 'conditions')
      source.complain(
        place,
        `a task leans on conditions (${CONDITIONS.join(', ')}); ${areaOf(name) ? `"${name}" is none` : `there is no chapter "${name}"`}`,
      );
    if (named.indexOf(name) < index) source.complain(place, `"${name}" stands twice in this list`);
  });
}

function checkList(
  path: Path,
  list: readonly string[],
  area: keyof typeof KNOWN,
  chapters: readonly ChapterDraft[],
  frameFile: SourceFile,
): void {
  list.forEach((id, index) => {
    const place = [...path, index];
    if (!areaOf(id)) frameFile.complain(place, unknownChapter(id));
    else if (areaOf(id) !== area)
      frameFile.complain(place, `"${id}" does not belong to the area ${area}`);
    else if (!chapters.some((chapter) => chapter.id === id))
      frameFile.complain(place, `there is no file for the chapter "${id}"`);
    if (list.indexOf(id) < index) frameFile.complain(place, `"${id}" stands twice in this list`);
  });
  for (const { id, source } of chapters)
    if (areaOf(id) === area && !list.includes(id))
      frameFile.complain(path, `the chapter "${id}" (${source.name}) is missing from this list`);
}

function checkKinds(frame: Frame, frameFile: SourceFile): void {
  for (const [kind, rule] of Object.entries(frame.kinds))
    for (const key of ['frame', 'ratings', 'core'] as const)
      rule[key]?.forEach((id, index) => {
        const place = ['kinds', kind, key, index];
        if (!areaOf(id)) frameFile.complain(place, unknownChapter(id));
        else if ((areaOf(id) === 'frame') !== (key === 'frame'))
          frameFile.complain(
            place,
            `"${id}" does not fit here: ${key} names ${key === 'frame' ? 'pages around the chapters' : 'chapters'}`,
          );
      });
}

function areaOf(id: string): keyof typeof KNOWN | undefined {
  return (['conditions', 'tasks', 'frame'] as const).find((area) =>
    (KNOWN[area] as readonly string[]).includes(id),
  );
}

const unknownChapter = (id: string): string =>
  `there is no chapter "${id}"; known are ${ALL.join(', ')}`;
