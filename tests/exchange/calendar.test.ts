import ICAL from 'ical.js';
import { describe, expect, test, vi } from 'vitest';
import { calendarFileName, writeCalendar } from '../../src/exchange/calendar.ts';
import type { Appointment } from '../../src/exchange/calendar.ts';

const APPOINTMENT: Appointment = {
  day: '2027-12-03',
  title: 'Termin mit mir selbst',
  remind: false,
  uid: 'Zm9vYmFyYmF6cXV4',
  madeAt: new Date('2026-12-03T22:30:00Z'),
  language: 'de',
};

function textOf(change: Partial<Appointment> = {}): string {
  return new TextDecoder().decode(writeCalendar({ ...APPOINTMENT, ...change }));
}

/** Read by another library than the one that wrote it. */
function read(change: Partial<Appointment> = {}) {
  const calendar = new ICAL.Component(ICAL.parse(textOf(change)) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('there is no event');
  return { calendar, component, event: new ICAL.Event(component) };
}

describe('a calendar file', () => {
  test('holds one event of one whole day, in no time zone', () => {
    const { calendar, event } = read();
    expect(calendar.getAllSubcomponents()).toHaveLength(1);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2027-12-03');
    // Without an end it lasts its day: the end is the next one, and not part of it.
    expect(event.endDate.toString()).toBe('2027-12-04');
    expect(event.isRecurring()).toBe(false);
  });

  test.each(['2028-02-29', '2027-03-28', '2027-10-31', '2027-12-31', '2028-01-01'])(
    'keeps %s, whatever the clocks do',
    (day) => {
      expect(read({ day }).event.startDate.toString()).toBe(day);
    },
  );

  test('says its title, who may see it, and that the day stays free', () => {
    const { event, component } = read();
    expect(event.summary).toBe('Termin mit mir selbst');
    expect(component.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  test('carries the id and the moment it is given', () => {
    const { event, component } = read();
    expect(event.uid).toBe('Zm9vYmFyYmF6cXV4');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-12-03T22:30:00Z');
  });

  test('reminds a week before at nine, where that is wished', () => {
    expect(read().component.getFirstSubcomponent('valarm')).toBeNull();
    const alarm = read({ remind: true }).component.getFirstSubcomponent('valarm');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    expect(alarm?.getFirstPropertyValue('description')).toBe('Termin mit mir selbst');
    // The day begins at midnight; nine o'clock seven days earlier lies 6 days and 15 hours before.
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P6DT15H');
  });

  test('folds long titles at 75 octets without breaking a letter, and escapes what has a meaning', () => {
    const title = 'Für mich: überlegen, ändern; größer\\weiter 🌱 '.repeat(4).trim();
    const lines = textOf({ title }).split('\r\n');
    const octets = lines.map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(read({ title }).event.summary).toBe(title);
  });

  test('ends every line as the format wants it', () => {
    const text = textOf({ remind: true });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('tells nothing of this app, of a person or of an address', () => {
    const text = textOf({ remind: true });
    expect(text).not.toMatch(
      /gleichgewicht|selbstfürsorge|localhost|https?:|mailto|ORGANIZER|sebbo/i,
    );
  });

  test('is written on pages without a secure context, too', () => {
    vi.stubGlobal('crypto', {});
    try {
      expect(read().event.uid).toBe(APPOINTMENT.uid);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('refuses what is no day', () => {
    expect(() => textOf({ day: '3.12.2027' })).toThrow(RangeError);
  });

  test('has a name that says nothing but the day', () => {
    expect(calendarFileName('2027-12-03', 'de')).toBe('termin-2027-12-03.ics');
    expect(calendarFileName('2027-12-03', 'en')).toBe('appointment-2027-12-03.ics');
  });
});
