/** The next date as a file for the person's own calendar. The library that writes it is loaded only here. */
import type { Language } from '../../domain/questionnaire/questionnaire.ts';
import { newId } from '../new-id.ts';
import { saveFile, type SavedFile } from '../save-file.ts';

interface Wish {
  /** As YYYY-MM-DD. */
  readonly day: string;
  readonly title: string;
  readonly remind: boolean;
  readonly language: Language;
}

/**
 * Saves the appointment where the person wants it.
 * @param description said in the system's dialog
 * @returns `undefined` where the person chose to cancel
 * @throws when the library cannot be loaded or the file cannot be written
 */
export async function saveAppointment(
  wish: Wish,
  description: string,
): Promise<SavedFile | undefined> {
  const { writeCalendar, calendarFileName, CALENDAR_TYPE } =
    await import('../../exchange/calendar.ts');
  const bytes = writeCalendar({ ...wish, uid: newId(), madeAt: new Date() });
  return saveFile(
    { name: calendarFileName(wish.day, wish.language), type: CALENDAR_TYPE, bytes },
    description,
  );
}
