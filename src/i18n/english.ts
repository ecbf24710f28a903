/** Where the English words are; asked for when English is spoken, so that a first visit in German does not carry the list. */
import type { Bundle, Bundles } from './i18n.ts';

export const ENGLISH = {
  core: () => import('./en/core.json'),
  start: () => import('./en/start.json'),
  notices: () => import('./en/notices.json'),
  pages: () => import('./en/pages.json'),
  data: () => import('./en/data.json'),
  rare: () => import('./en/rare.json'),
  reading: () => import('./en/reading.json'),
  report: () => import('./en/report.json'),
  reportPages: () => import('./en/report-pages.json'),
  recovery: () => import('./en/recovery.json'),
  result: () => import('./en/result.json'),
  measures: () => import('./en/measures.json'),
  checkin: () => import('./en/checkin.json'),
  comparison: () => import('./en/comparison.json'),
  seminar: () => import('./en/seminar.json'),
  seminarRoom: () => import('./en/seminarRoom.json'),
  single: () => import('./en/single.json'),
} satisfies Bundles & Record<Bundle, unknown>;
