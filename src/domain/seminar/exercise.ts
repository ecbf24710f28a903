/** What a facilitator gives out: which chapters a group reflects on, how deep, how long, and with which question. */
import type { Assessment } from '../assessments/assessment.ts';
import { CONDITIONS, TASKS, type ChapterId } from '../questionnaire/questionnaire.ts';
import type { Selection } from '../questionnaire/selection.ts';

/** No figure of a group rests on fewer people. Source: product design, "The seminar, without a server". */
export const SMALLEST_GROUP = 5;
export const LARGEST_MINIMUM = 50;
export const MOST_MINUTES = 240;
/** Characters; both travel in a QR code. */
export const TITLE_LENGTH = 80;
export const PROMPT_LENGTH = 240;

export const PRESETS = ['balance', 'powers', 'expectations', 'selfcare'] as const;
/**
 * `balance` "Rahmenbedingungen im Gleichgewicht" · `powers` "Wer darf was?" · `expectations` "Erwartungen und Rahmen" ·
 * `selfcare` "Selbstfürsorge", to be talked about only.
 */
export type Preset = (typeof PRESETS)[number];

export interface Exercise {
  /** Eight signs that can be read out. */
  readonly id: string;
  readonly title: string;
  /** In questionnaire order. */
  readonly chapters: readonly ChapterId[];
  readonly depth: NonNullable<Assessment['depth']>;
  /** For answering. */
  readonly minutes: number;
  /** Fewer people than this, and nothing is shown; never below five. */
  readonly minimum: number;
  /** What the group is asked to reflect on; may be empty. */
  readonly prompt: string;
  readonly questionnaireVersion: number;
  readonly perspective: Assessment['perspective'];
  readonly preset?: Preset;
  /** Answered for the talk alone: there is no code, nothing is collected. */
  readonly talkOnly: boolean;
}

type PresetSettings = Pick<Exercise, 'chapters' | 'depth' | 'minutes' | 'talkOnly'>;

const SETTINGS: Readonly<Record<Preset, PresetSettings>> = {
  balance: { chapters: CONDITIONS, depth: 'short', minutes: 10, talkOnly: false },
  powers: { chapters: ['authority'], depth: 'short', minutes: 8, talkOnly: false },
  expectations: {
    chapters: TASKS.filter((id) => id !== 'selfcare'),
    depth: 'short',
    minutes: 20,
    talkOnly: false,
  },
  selfcare: { chapters: ['selfcare'], depth: 'short', minutes: 10, talkOnly: true },
};

/** What a common exercise is made of; its title and prompt are the page's words. */
export function presetOf(preset: Preset): PresetSettings {
  return SETTINGS[preset];
}

/** What its participants are asked. */
export function selectionOf(exercise: Exercise): Selection {
  const { perspective, chapters, depth } = exercise;
  return { kind: 'seminar', perspective, chapters, depth };
}
