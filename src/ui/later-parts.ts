/** The parts that come right after a first page, as one file: three would be three names in the entry. */
import Banners from './frame/Banners.svelte';
import ChapterFoot from './pages/measures/ChapterFoot.svelte';
import QuestionExtras from './pages/measures/ExtrasWithMeasure.svelte';

export const PARTS = { Banners, ChapterFoot, QuestionExtras };
