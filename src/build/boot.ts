/**
 * Runs before the first paint, inlined into the page by `inline-plugin.ts`: theme, language, whether answers are
 * kept here, and whether the prerendered German start page is the page asked for. `data-other` on <html> hides
 * that page until main.ts has mounted the right one. Under 400 bytes, therefore without imports; main.ts repeats all
 * of this with more care.
 */
const root = document.documentElement;
let theme: string | null;
let language: string | null | undefined;
try {
  theme = localStorage.getItem('theme');
  language = localStorage.getItem('language');
  // Rows in the mark of `app/stores/canary.ts`: room is kept for the way back into an assessment.
  if (/s":[1-9]/.test(localStorage.mark as string)) root.dataset.kept = '1';
} catch {
  theme = null; // Storage is blocked: the device's theme and German, as on a first visit.
}

const dark =
  theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme:dark)').matches);
root.dataset.kernTheme = dark ? 'dark' : 'light';
root.lang = language === 'en' ? 'en' : 'de';
if (language === 'en' || /^#\/./.test(location.hash)) root.dataset.other = '1';
