/** How an exercise runs: its steps with their minutes. What stands in them is the guide's words. */

export interface RunningStep {
  readonly step:
    | 'arrive'
    | 'join'
    | 'answer'
    | 'own'
    | 'collect'
    | 'show45'
    | 'show90'
    | 'trios'
    | 'plenum'
    | 'close'
    | 'tidy';
  readonly minutes: number;
}

/** By the minutes there are. */
export const RUNNING_ORDERS: Readonly<Record<45 | 90, readonly RunningStep[]>> = {
  45: [
    { step: 'arrive', minutes: 5 },
    { step: 'join', minutes: 3 },
    { step: 'answer', minutes: 10 },
    { step: 'own', minutes: 4 },
    { step: 'collect', minutes: 5 },
    { step: 'show45', minutes: 12 },
    { step: 'close', minutes: 4 },
    { step: 'tidy', minutes: 2 },
  ],
  90: [
    { step: 'arrive', minutes: 7 },
    { step: 'join', minutes: 4 },
    { step: 'answer', minutes: 20 },
    { step: 'own', minutes: 6 },
    { step: 'collect', minutes: 8 },
    { step: 'show90', minutes: 15 },
    { step: 'trios', minutes: 15 },
    { step: 'plenum', minutes: 8 },
    { step: 'close', minutes: 5 },
    { step: 'tidy', minutes: 2 },
  ],
};
