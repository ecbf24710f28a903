import { describe, expect, test } from 'vitest';
import { aPage, DRIFTING_NETWORKS, ratingsAt } from './page.ts';

const values = {
  ...ratingsAt('mission', 1),
  ...ratingsAt('agreement', 4),
  ...ratingsAt('selfcare', 3),
  'mission-lens': 'unclear',
  'selfcare-care-space': 'unclear',
  'selfcare-steps.conditions': 'not',
  'networks-steps.map': 'not',
  ...DRIFTING_NETWORKS,
} as const;

describe('on screen, the result', () => {
  test('shows what is private, marked as such', async () => {
    const { view } = await aPage(values);
    expect(view.conditions.map(({ condition }) => condition)).toContain('mission');
    expect(view.conditionName('mission')).toBe('Leitbild (privat)');
    expect(view.conditionName('agreement')).toBe('Abstimmung');
    expect(view.parts).toContain('selfcare');
  });
  test('keeps self-care in its own panel, out of every list', async () => {
    const { view } = await aPage(values);
    const points = view.unclear.flatMap((group) => group.points);
    expect(points.filter(({ chapter }) => chapter === 'selfcare')).toEqual([]);
    expect(view.selfcareUnclear.map(({ question }) => question)).toEqual(['selfcare-care-space']);
    expect(view.lists.proposedSteps.map(({ task }) => task)).toEqual(['networks']);
  });
});

describe('on paper, the result', () => {
  test('is without self-care, without private conditions and without what they are named in', async () => {
    const { view } = await aPage(values);
    expect(view.drifting[0]?.related.map(({ condition }) => condition)).toContain('mission');
    view.paper = true;
    expect(view.parts).not.toContain('selfcare');
    expect(view.conditions.map(({ condition }) => condition)).not.toContain('mission');
    expect(view.drifting[0]?.related.map(({ condition }) => condition)).not.toContain('mission');
    expect(view.unclear.flatMap(({ points }) => points).filter((point) => point.private)).toEqual(
      [],
    );
  });
  test('is without steps that rest because of a private condition', async () => {
    const { view } = await aPage({ ...values, 'networks-steps.map/rest': 'mission' });
    expect(view.proposals).toHaveLength(1);
    view.paper = true;
    expect(view.proposals).toEqual([]);
  });
  test('has all of it where the person switches it on', async () => {
    const { view } = await aPage(values);
    view.paper = true;
    view.printPrivate = true;
    expect(view.parts).toContain('selfcare');
    expect(view.conditions.map(({ condition }) => condition)).toContain('mission');
  });
});

describe('what was flagged', () => {
  const flags = {
    ...values,
    'networks-support-time/discuss': true,
    'mission-lens/discuss': true,
    'selfcare-care-space/discuss': true,
    'networks-practice-rules/notInMyHands': true,
  } as const;
  const ids = (list: readonly { readonly question: string }[]) =>
    list.map(({ question }) => question);

  test('makes a part of its own, before what is to be cleared', async () => {
    const { view } = await aPage(flags);
    expect(view.parts.indexOf('talk')).toBe(view.parts.indexOf('clear') - 1);
    expect(ids(view.flagged.discuss)).toEqual(['mission-lens', 'networks-support-time']);
    expect(ids(view.flagged.notInMyHands)).toEqual(['networks-practice-rules']);
    expect((await aPage(values)).view.parts).not.toContain('talk');
  });
  test('is printed but for what is private; of self-care it stands in its own panel alone', async () => {
    const { view } = await aPage(flags);
    expect(ids(view.selfcareFlagged.discuss)).toEqual(['selfcare-care-space']);
    view.paper = true;
    expect(view.parts).toContain('talk');
    expect(ids(view.flagged.discuss)).toEqual(['networks-support-time']);
  });
});

describe('the closing thoughts', () => {
  test('are printed only with what is private', async () => {
    const { view } = await aPage(values);
    expect(view.parts).toContain('closing');
    view.paper = true;
    expect(view.parts).not.toContain('closing');
    view.printPrivate = true;
    expect(view.parts).toContain('closing');
  });
});

describe('an assessment without an answer', () => {
  test('has one part: what to do next', async () => {
    const { view } = await aPage({});
    expect(view.parts).toEqual(['words']);
  });
});
