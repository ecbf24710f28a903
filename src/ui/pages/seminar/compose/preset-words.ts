import type { Translate } from '../../../../app/language.svelte.ts';
import type { ExerciseDraft } from '../../../../app/seminar/exercise-draft.svelte.ts';
import { PRESETS, type Preset } from '../../../../domain/seminar/exercise.ts';

/** Title and question of a template. */
function presetWords(t: Translate, preset: Preset): { title: string; prompt: string } {
  return { title: t(`compose.preset.${preset}`), prompt: t(`compose.preset.${preset}.prompt`) };
}

/** Takes a template over. Title and question follow it unless the person wrote them. */
export function applyPreset(t: Translate, draft: ExerciseDraft, preset: Preset): void {
  const all = PRESETS.map((one) => presetWords(t, one));
  const { title, prompt } = presetWords(t, preset);
  const isOurs = (text: string, field: 'title' | 'prompt'): boolean =>
    text.trim() === '' || all.some((words) => words[field] === text);
  draft.usePreset(preset, {
    title: isOurs(draft.title, 'title') ? title : draft.title,
    prompt: isOurs(draft.prompt, 'prompt') ? prompt : draft.prompt,
  });
}
