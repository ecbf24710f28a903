/** An exercise as it is given out: link, QR code and file. */
import type { Exercise } from '../../domain/seminar/exercise.ts';
import type { QrMatrix } from '../../exchange/seminar/qr-matrix.ts';
import { addressOf } from '../address.ts';
import { isOpenedFromFile } from '../single-copy.ts';
import { openSeminarTools } from './seminar-tools.ts';
import { plainFile, type SeminarFile } from './seminar-file.ts';

export interface ShownExercise {
  readonly exercise: Exercise;
  /** `#/uebung/…`, within this app. */
  readonly address: string;
  /** With the place of this app; `undefined` where it was opened from a stick, where no link leads anywhere else. */
  readonly link: string | undefined;
  /** Of the link; `undefined` where there is none. */
  readonly qr: QrMatrix | undefined;
  readonly file: SeminarFile;
}

/** @param place the address of the app, as `location.href` has it */
export async function showExercise(exercise: Exercise, place: string): Promise<ShownExercise> {
  const { exerciseText, seminarFileName } = await openSeminarTools();
  const text = exerciseText(exercise);
  const address = addressOf({ page: 'seminar', path: text });
  const link = isOpenedFromFile(place) ? undefined : place.replace(/#.*$/s, '') + address;
  return {
    exercise,
    address,
    link,
    qr: link === undefined ? undefined : await qrOf(link),
    file: plainFile(seminarFileName('exercise', exercise.id), text),
  };
}

async function qrOf(link: string): Promise<QrMatrix> {
  const { qrOfLink } = await import('../../exchange/seminar/qr-matrix.ts');
  return qrOfLink(link);
}
