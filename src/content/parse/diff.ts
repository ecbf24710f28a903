/** `npm run questions -- --diff <revision>`: what a change of content does to the answers of earlier years. */
import { resolve } from 'node:path';
import { compareAround } from './diff/around.ts';
import { comparisonLosses } from './diff/comparisons.ts';
import { contentAt, type ContentAt } from './diff/content-at.ts';
import { type Finding, type Group, GROUPS } from './diff/finding.ts';
import { compareQuestions } from './diff/questions.ts';
import type { Report } from './report.ts';
import { type Files, readFiles } from './source/files.ts';
import { problemList } from './source/problems.ts';
import { readRevision } from './source/revision.ts';

const HEADINGS: Readonly<Record<Group, string>> = {
  lost: 'So nicht: Antworten früherer Jahre verlören ihren Sinn',
  removed: 'Zurückgezogen',
  reworded: 'Anders formuliert',
  changed: 'Anders eingeordnet',
  added: 'Neu',
};

/**
 * Compares the content of a project with what it was at a revision of git.
 * @returns sound only where no old answer is orphaned and the present content has no problem
 */
export function diffReport(project: string, revision: string): Report {
  try {
    const then = readRevision(project, revision);
    return diffOf(then.name, then.files, readFiles(resolve(project, 'questions')));
  } catch (fault) {
    return { text: (fault as Error).message, sound: false };
  }
}

/** @param name what the state of then is called */
export function diffOf(name: string, before: Files, after: Files): Report {
  const [then, now] = [contentAt(before), contentAt(after)];
  const findings = [...compareAround(then, now), ...compareQuestions(then, now)];
  const { problems } = now.parsed;
  const parts = [
    `Was sich seit ${name} geändert hat, und was das für ältere Antworten heißt`,
    ...caution(then),
    ...GROUPS.flatMap((group) => section(group, findings)),
    ...list('Vergleiche über Jahre', comparisonLosses(then, now, findings)),
    ...versionHint(then, now, findings),
    ...(findings.length === 0 ? ['Nichts, was ältere Antworten berührt.'] : []),
    ...(problems.length > 0 ? [problemList(problems)] : []),
  ];
  const sound = problems.length === 0 && findings.every(({ group }) => group !== 'lost');
  return { text: parts.join('\n\n'), sound };
}

function section(group: Group, findings: readonly Finding[]): string[] {
  const own = findings.filter((finding) => finding.group === group);
  return list(
    HEADINGS[group],
    own.map(({ id, text }) => `${id}: ${text}`),
  );
}

function list(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [[`${heading} (${lines.length})`, ...lines.map((line) => `  – ${line}`)].join('\n')];
}

/** What was written under other rules is compared as far as it can be read. */
function caution({ parsed: { problems } }: ContentAt): string[] {
  return problems.length === 0
    ? []
    : [
        `Der damalige Stand hat nach heutigen Regeln ${problems.length} Problem(e); verglichen ist, was sich lesen lässt.`,
      ];
}

function versionHint(then: ContentAt, now: ContentAt, findings: readonly Finding[]): string[] {
  const isNews = findings.some(({ group }) => group === 'added' || group === 'removed');
  return isNews && then.frame && now.frame && now.frame.version <= then.frame.version
    ? ['Vor dem Veröffentlichen in questionnaire.yaml die version erhöhen.']
    : [];
}
