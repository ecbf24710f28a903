import { overallProgress } from '../../domain/assessments/progress.ts';
import type { AppState } from '../app-state.svelte.ts';
import type { Session } from './session.svelte.ts';

/**
 * Notes with an assessment how far it is, where that changed, so that lists need not read answers. To be called when it is put
 * away or a list is about to be shown, never with an answer.
 */
export async function keepSummary(app: AppState, session: Session | undefined): Promise<void> {
  if (!session || session.example || app.stores.finding === 'wiped') return;
  const { id, assessment, answers } = session;
  const { answered, total } = overallProgress(app.questionnaire, assessment, answers);
  if (assessment.summary?.answered === answered && assessment.summary.asked === total) return;
  try {
    await (await app.stores.of(id)).changeAssessment(id, { summary: { answered, asked: total } });
  } catch (fault) {
    // Nothing that was entered, and reckoned anew the next time.
    console.warn('How far an assessment is could not be noted.', (fault as Error).name);
  }
}
