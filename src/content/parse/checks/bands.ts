import type { Frame } from '../schemas/frame.ts';
import type { SourceFile } from '../source/source-file.ts';

/** Checks that the limits of the bands follow each other without a gap. */
export function checkBands({ bands }: Frame, frameFile: SourceFile): void {
  if (bands.near.below !== bands.room.from)
    frameFile.complain(
      ['bands', 'near', 'below'],
      'near ends where room begins: the two numbers have to be equal',
    );
  if (bands.room.from <= 0) frameFile.complain(['bands', 'room', 'from'], 'room begins above 0');
  if (bands.apart.to >= 0) frameFile.complain(['bands', 'apart', 'to'], 'apart lies below 0');
  if (bands.farApart.to >= bands.apart.to)
    frameFile.complain(['bands', 'farApart', 'to'], 'farApart lies below apart');
}
