/** Codes in files that were dropped: texts, and pictures of QR codes. */
import { openSeminarTools } from './seminar-tools.ts';

/** Files of codes have some hundred bytes; a whole group in one file has fewer than these. */
const MOST_TEXT_BYTES = 200_000;
const MOST_PICTURE_BYTES = 30_000_000;
/** Pictures of telephones are larger than what a reader needs. */
const MOST_SIDE = 1_600;

/** The codes in a file; none where there is none, where it is too large, or no picture this browser can show. */
export async function codesInFile(file: File): Promise<readonly string[]> {
  if (file.type.startsWith('image/')) {
    const code = file.size <= MOST_PICTURE_BYTES ? await codeInPicture(file) : undefined;
    return code === undefined ? [] : [code];
  }
  if (file.size > MOST_TEXT_BYTES) return [];
  const { codesIn } = await openSeminarTools();
  return codesIn(await file.text());
}

async function codeInPicture(file: File): Promise<string | undefined> {
  const [{ readQr }, picture] = await Promise.all([
    import('../../exchange/seminar/read-qr.ts'),
    createImageBitmap(file).catch(() => undefined), // no picture, whatever its name says
  ]);
  if (!picture) return undefined;
  const scale = Math.min(1, MOST_SIDE / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) => Math.ceil(side * scale));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return readQr(context.getImageData(0, 0, canvas.width, canvas.height), 'picture');
}
