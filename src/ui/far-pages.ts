/** The pages that most visits do without: their list is no part of the entry. */
import type { Pages } from './lazy-pages.ts';

export const FAR = {
  missing: { load: () => import('./pages/Missing.svelte'), bundles: ['pages'] },
  calculation: {
    load: () => import('./pages/result/Calculation.svelte'),
    bundles: ['pages', 'result'],
  },
  assessments: { load: () => import('./pages/assessments/Assessments.svelte'), bundles: ['pages'] },
  measures: { load: () => import('./pages/measures/Measures.svelte'), bundles: ['measures'] },
  data: {
    load: () => import('./pages/data/Data.svelte'),
    bundles: ['pages', 'notices', 'data'],
  },
  method: { load: () => import('./pages/reading/Method.svelte'), bundles: ['pages', 'reading'] },
  help: { load: () => import('./pages/reading/Help.svelte'), bundles: ['reading'] },
  privacy: { load: () => import('./pages/reading/Privacy.svelte'), bundles: ['reading'] },
  factSheet: { load: () => import('./pages/reading/FactSheet.svelte'), bundles: ['reading'] },
  talkSheet: { load: () => import('./pages/report/TalkSheet.svelte'), bundles: ['reportPages'] },
  taskProfile: {
    load: () => import('./pages/report/TaskProfile.svelte'),
    bundles: ['reportPages'],
  },
  gradingPaper: {
    load: () => import('./pages/report/GradingPaper.svelte'),
    bundles: ['reportPages'],
  },
  composer: { load: () => import('./pages/report/Composer.svelte'), bundles: ['reportPages'] },
  lookBack: {
    load: () => import('./pages/checkin/LookBack.svelte'),
    bundles: ['measures', 'checkin'],
  },
  closing: {
    load: () => import('./pages/checkin/Closing.svelte'),
    bundles: ['measures', 'checkin', 'pages', 'result', 'comparison'],
  },
  comparison: {
    load: () => import('./pages/comparison/Comparison.svelte'),
    bundles: ['pages', 'result', 'comparison'],
  },
  blank: { load: () => import('./pages/report/Blank.svelte'), bundles: ['reportPages'] },
  recovery: { load: () => import('./pages/Recovery.svelte'), bundles: ['recovery'] },
  wiped: { load: () => import('./pages/Wiped.svelte'), bundles: ['recovery'] },
} satisfies Pages;
export type FarPage = keyof typeof FAR;
