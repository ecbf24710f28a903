/** Where the German words are that a first visit does not need. */
import type { Bundles } from './i18n.ts';

export const GERMAN = {
  notices: () => import('./de/notices.json'),
  pages: () => import('./de/pages.json'),
  data: () => import('./de/data.json'),
  rare: () => import('./de/rare.json'),
  reading: () => import('./de/reading.json'),
  recovery: () => import('./de/recovery.json'),
  result: () => import('./de/result.json'),
  measures: () => import('./de/measures.json'),
  checkin: () => import('./de/checkin.json'),
  comparison: () => import('./de/comparison.json'),
  seminar: () => import('./de/seminar.json'),
  seminarRoom: () => import('./de/seminarRoom.json'),
  single: () => import('./de/single.json'),
  report: () => import('./de/report.json'),
  reportPages: () => import('./de/report-pages.json'),
} satisfies Bundles;
