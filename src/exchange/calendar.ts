/** Writes one appointment as a calendar file (RFC 5545) that every calendar opens. */
import calendar, { ICalAlarmType, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../domain/questionnaire/questionnaire.ts';

export const CALENDAR_TYPE = 'text/calendar;charset=utf-8';

const HOUR = 3600;
/** Nine in the morning, a week before: relative to the day's first hour, by the clock of whoever opens the file. */
const WEEK_BEFORE = 7 * 24 * HOUR - 9 * HOUR;

export interface Appointment {
  /** As YYYY-MM-DD; the whole day, in no time zone. */
  readonly day: string;
  /** Others may see it: calendars are often shared. */
  readonly title: string;
  /** Whether the calendar shall remind a week before. */
  readonly remind: boolean;
  /** Random; tells nothing. */
  readonly uid: string;
  /** When the file was made. */
  readonly madeAt: Date;
  readonly language: Language;
}

/**
 * The bytes of the file. It names no person, no address and not this app, marks the event as private and leaves the day free.
 * @throws RangeError where `day` is no day
 */
export function writeCalendar(appointment: Appointment): Uint8Array {
  const { day, title, remind, uid, madeAt, language } = appointment;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError('the day of an appointment is no day');
  provideIds();
  const file = calendar({ prodId: { company: 'Kalender', product: 'Termin', language } });
  const event = file.createEvent({
    id: uid,
    // The library writes the day of Greenwich where it knows no time zone.
    start: new Date(`${day}T00:00:00Z`),
    allDay: true,
    stamp: madeAt,
    summary: title,
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  if (remind) event.createAlarm({ type: ICalAlarmType.display, trigger: WEEK_BEFORE });
  return new TextEncoder().encode(`${file.toString()}\r\n`);
}

/** Such as `termin-2027-12-03.ics`: lists of recent files are read by others. */
export function calendarFileName(day: string, language: Language): string {
  return `${language === 'de' ? 'termin' : 'appointment'}-${day}.ics`;
}

/** The library makes an id before it takes ours, by a function that browsers leave out of pages served over plain http. */
function provideIds(): void {
  const { crypto } = globalThis as { crypto: { randomUUID?: () => string } };
  crypto.randomUUID ??= () => '';
}
