/** What is asked of passphrases; the exchange has it. */
interface PassphraseRules {
  readonly newPassphrase: () => string;
  readonly isStrong: (text: string) => boolean;
  readonly samePassphrase: (a: string, b: string) => boolean;
  readonly sameWords: (proposed: string, typed: string) => boolean;
}

type PassphraseProblem = 'different' | 'weak';

/**
 * A passphrase being chosen: words that are offered, read once and then typed without seeing them, or the person's own, typed
 * twice. It is held no longer than until the file is written.
 */
export class PassphraseChoice {
  way = $state.raw<'words' | 'own'>('words');
  words = $state.raw('');
  /** The words can be read; once they are hidden, they have to be typed. */
  reading = $state.raw(true);
  first = $state.raw('');
  second = $state.raw('');
  problem = $state.raw<PassphraseProblem>();
  readonly #rules: PassphraseRules;

  constructor(rules: PassphraseRules) {
    this.#rules = rules;
    this.words = rules.newPassphrase();
  }

  choose(way: 'words' | 'own'): void {
    this.#empty();
    this.way = way;
    this.reading = true;
  }

  otherWords(): void {
    this.words = this.#rules.newPassphrase();
  }

  /** Shows the words, or hides them to have them typed. */
  show(reading: boolean): void {
    this.#empty();
    this.reading = reading;
  }

  /** @returns the passphrase where it was confirmed; else `problem` says why not */
  confirmed(): string | undefined {
    this.problem = this.way === 'words' ? this.#wordsProblem() : this.#ownProblem();
    if (this.problem) return undefined;
    return this.way === 'words' ? this.words : this.first;
  }

  /** Forgets everything. */
  clear(): void {
    this.#empty();
    this.words = '';
  }

  #wordsProblem(): PassphraseProblem | undefined {
    return this.#rules.sameWords(this.words, this.first) ? undefined : 'different';
  }

  #ownProblem(): PassphraseProblem | undefined {
    if (!this.#rules.isStrong(this.first)) return 'weak';
    return this.#rules.samePassphrase(this.first, this.second) ? undefined : 'different';
  }

  #empty(): void {
    this.first = '';
    this.second = '';
    this.problem = undefined;
  }
}
