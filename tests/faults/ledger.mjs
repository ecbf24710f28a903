/**
 * What a person put into the fields of one assessment, and up to where the app has said "gespeichert".
 * Laid beside what is stored later, it tells what was lost.
 */

/** @typedef {string | number} Value */

export class Ledger {
  /** @type {Map<string, { entered: Value[], acknowledged: number }>} */
  #fields = new Map();

  /**
   * A value is about to be entered. Of a text, each state on the way.
   *
   * @param {string} slot
   * @param {Value} value
   */
  enter(slot, value) {
    this.#field(slot).entered.push(value);
  }

  /**
   * The app said "gespeichert" while this value stood on the screen.
   *
   * @param {string} slot
   * @param {Value} value
   */
  acknowledge(slot, value) {
    const field = this.#field(slot);
    const place = field.entered.lastIndexOf(value);
    if (place < 0) throw new RangeError(`${slot} was never given ${value}`);
    field.acknowledged = place;
  }

  /** Whether anything of this assessment was acknowledged. */
  get isKnown() {
    return [...this.#fields.values()].some(({ acknowledged }) => acknowledged >= 0);
  }

  /**
   * Fields whose stored value is older than the acknowledged one, or none of those entered since. Goes on from what is
   * stored.
   *
   * @param {Readonly<Record<string, Value>>} stored by slot
   * @returns {string[]} one line per lost answer
   */
  compare(stored) {
    const lost = [];
    for (const [slot, field] of this.#fields) {
      const value = stored[slot];
      const place = value === undefined ? -1 : field.entered.lastIndexOf(value);
      if (place < field.acknowledged)
        lost.push(
          `${slot}: ${JSON.stringify(field.entered[field.acknowledged])} was acknowledged, ${JSON.stringify(value)} is stored`,
        );
      if (value === undefined) this.#fields.delete(slot);
      else this.#fields.set(slot, { entered: [value], acknowledged: 0 });
    }
    return lost;
  }

  /** @param {string} slot */
  #field(slot) {
    const known = this.#fields.get(slot);
    if (known) return known;
    const field = { entered: [], acknowledged: -1 };
    this.#fields.set(slot, field);
    return field;
  }
}
