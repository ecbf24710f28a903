import { beforeAll, describe, expect, test } from 'vitest';
import { AppState } from '../../../../src/app/app-state.svelte.ts';
import { prepareReport } from '../../../../src/app/report/report-app.ts';
import { groupPaper } from '../../../../src/app/seminar/group-paper/group-paper.ts';
import { GroupWords } from '../../../../src/app/seminar/group-paper/group-words.ts';
import { guidePaper } from '../../../../src/app/seminar/group-paper/guide-paper.ts';
import { RUNNING_ORDERS } from '../../../../src/app/seminar/group-paper/running-orders.ts';
import type { Document } from '../../../../src/domain/papers/document.ts';
import { aFigure, aGroupResult } from '../../../ui/seminar-room/group-result.ts';
import { textOf } from '../../../document-text.ts';

const app = new AppState();
beforeAll(async () => {
  await Promise.all([app.language.want('seminarRoom'), prepareReport(app)]);
});

/** Percent signs stand behind a space that does not break; here it is a plain one. */
const rowOf = ({ blocks }: Document, name: string): readonly string[] | undefined =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .find(([first]) => first?.startsWith(name))
    ?.map((cell) => cell.replaceAll('\u00a0', ' '));

describe('the paper of a group result', () => {
  test('says mean, unclear answers, people and distribution as they may be shown', () => {
    const paper = groupPaper(app, aGroupResult());
    expect(rowOf(paper, '2.1')).toEqual([
      '2.1 Verortung',
      '65 von 100',
      'so gut wie nichts ungeklärt',
      'mindestens 10 Personen',
      '0 bis 40: 30 %; 40 bis 60: 0 %; 60 bis 80: 50 %; 80 bis 100: 20 %',
    ]);
  });

  test('has a dash where too few answered, and no figure where all are very similar', () => {
    const paper = groupPaper(app, aGroupResult());
    expect(rowOf(paper, '2.5')?.slice(1)).toEqual(['zu wenige Antworten', '–', '–', '–']);
    expect(rowOf(paper, '2.2')?.[1]).toBe('sehr ähnlich');
  });

  test('puts each kind of answer about powers into words', () => {
    const paper = groupPaper(app, aGroupResult());
    const said = (power: string): string | undefined => rowOf(paper, power)?.[1];
    expect(said('über Abteilungen')).toBe(
      'darf ich allein 40 %; nach Rücksprache 20 %; darf ich nicht 20 %; ungeklärt 20 %',
    );
    expect(said('die Leitungen')).toBe('alle oder fast alle: darf ich allein');
    expect(said('Netzwerke gründen')).toBe('überwiegend: nach Rücksprache');
    expect(said('Vereinbarungen')).toContain('gemischt');
    expect(said('über ein eigenes Budget')).toBe('zu wenige Antworten');
  });

  test('of an earlier questionnaire says nothing of powers that came later, and keeps those asked no more', () => {
    const { exercise, powers } = aGroupResult();
    const gone = { item: 'carriage', atLeast: 10, kind: 'mixed' } as const;
    const result = aGroupResult({
      exercise: { ...exercise, questionnaireVersion: exercise.questionnaireVersion + 1 },
      powers: [...powers.slice(0, 2), gone, { ...gone, item: 'coach' }],
    });
    const words = new GroupWords(app, new Map([['carriage', 'die Kutsche anspannen']]));
    const [wall] = groupPaper(app, result, words).blocks.flatMap((block) =>
      block.kind === 'table' && block.head[0] === 'Befugnis' ? [block.rows] : [],
    );
    expect(wall?.map(([name]) => name)).toEqual([
      'über Abteilungen, Ämter und Hierarchieebenen hinweg arbeiten',
      'die Leitungen von Trägern und Einrichtungen direkt ansprechen',
      'die Kutsche anspannen (wird heute nicht mehr gefragt)',
      'eine Befugnis, nach der heute nicht mehr gefragt wird',
    ]);
  });

  test('draws gaps and hollow points, and names them', () => {
    const { blocks } = groupPaper(app, aGroupResult());
    const [conditions] = blocks.flatMap((block) => (block.kind === 'radar' ? [block] : []));
    const [line] = conditions?.radar.lines ?? [];
    // Agreement is very similar, grading has too few; capacity is unclear by 40 of 100.
    expect(line?.points.map(({ percent }) => percent)).toEqual([
      65,
      undefined,
      35,
      50,
      undefined,
      80,
      75,
    ]);
    expect(line?.points.filter(({ hollow }) => hollow)).toHaveLength(1);
    expect(conditions?.summary).toContain('Ohne Punkt: Abstimmung und Eingruppierung.');
    expect(conditions?.summary).toContain('Stellenanteile');
  });

  test('without enough people holds no table at all', () => {
    const paper = groupPaper(app, aGroupResult({ people: 4, figures: [], powers: [] }));
    expect(paper.blocks.some(({ kind }) => kind === 'table' || kind === 'radar')).toBe(false);
    expect(textOf(paper)).toContain('zu wenige Personen');
  });

  test('has no radar of two figures', () => {
    const figures = [aFigure('placement'), aFigure('capacity')];
    const paper = groupPaper(app, aGroupResult({ figures, powers: [] }));
    expect(paper.blocks.some(({ kind }) => kind === 'radar')).toBe(false);
  });
});

describe('the guide', () => {
  test.each([45, 90] as const)('has a running order whose steps are %d minutes', (minutes) => {
    const sum = RUNNING_ORDERS[minutes].reduce((all, step) => all + step.minutes, 0);
    expect(sum).toBe(minutes);
  });

  test('says when each step begins, and the sum', () => {
    const [short] = guidePaper(app).blocks.flatMap((block) =>
      block.kind === 'table' ? [block.rows] : [],
    );
    // 5 + 3 + 10 minutes until everybody has answered.
    expect(short?.[3]?.slice(0, 3)).toEqual(['Eigenes Ergebnis', '18', '4\u00a0Min.']);
    expect(short?.at(-1)?.[2]).toBe('45\u00a0Min.');
  });

  test('leaves no key without words', () => {
    expect(textOf(guidePaper(app))).not.toMatch(/guide\./);
  });
});
