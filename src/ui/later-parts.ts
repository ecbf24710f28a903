/** The parts that come right after a first page, as one file: several would be as many names in the entry. */
import Banners from './frame/Banners.svelte';
import AnswerThen from './pages/checkin/AnswerThen.svelte';
import NoQuestions from './pages/NoQuestions.svelte';
import ChapterFoot from './pages/measures/ChapterFoot.svelte';
import QuestionExtras from './pages/measures/ExtrasWithMeasure.svelte';

export const PARTS = { AnswerThen, Banners, ChapterFoot, NoQuestions, QuestionExtras };
