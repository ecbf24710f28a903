import { addressOf } from '../address.ts';

const PLACE = '?sichern';

/** "Meine Daten", at the part about saving: what follows the question mark is read by that page only. */
export const SAVE_ADDRESS = `${addressOf({ page: 'data' })}${PLACE}`;

/** Whether the address asks for that part. */
export const asksToSave = (hash: string): boolean => hash.endsWith(PLACE);
