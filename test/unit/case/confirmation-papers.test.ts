/** What comes with an application for confirmation, and that nothing is accepted before it is there (CPLI 354; JC11 3). */
import { describe, expect, test } from 'vitest';
import { CONFIRMATION_PAPER } from '../../../domain/chapters/confirmation/words.ts';
import { lackingPapers } from '../../../domain/chapters/confirmation/papers.ts';
import type { ConfirmationPaper } from '../../../domain/kernel/codes.ts';
import { codesOf } from '../../../domain/words.ts';
import { represented } from './support/agents.ts';
import { agreed } from './support/journeys.ts';

const ALWAYS = ['agreement', 'identity', 'address', 'contact'] as const;
const applied = (papers: readonly ConfirmationPaper[]) =>
  agreed().must('apply_confirmation', { applicantIds: ['A', 'B'], organisationProof: true, papers });

describe('what is missing', () => {
  test.each(ALWAYS)('%s: the application is received, and not accepted before it is there', (left) => {
    const one = applied(ALWAYS.filter((paper) => paper !== left));
    expect(one.lastOf('confirmation_applied').data).toMatchObject({ lacking: [left] });
    expect(one.refused('accept_confirmation', {})).toBe('confirmation_papers_missing');
    expect(one.inputs.at(-1)?.refusal?.params).toEqual({ missing: left });
    expect(one.refused('accept_confirmation', { supplied: ['title'] })).toBe('confirmation_papers_missing');
    one.must('accept_confirmation', { supplied: [left] });
    expect(one.lastOf('confirmation_accepted').data).toMatchObject({ supplied: [left] });
  });

  test('nothing: it is accepted', () => {
    const one = applied(ALWAYS);
    expect(one.lastOf('confirmation_applied').data).not.toHaveProperty('lacking');
    expect(one.refused('accept_confirmation', {})).toBe('applied');
  });

  test('who does not supply it has withdrawn (CPLI 357)', () => {
    const one = applied([]).must('withdraw_confirmation', { treatedAs: 'no_supplement' });
    expect(one.stage).toBe('agreement_in_force');
  });
});

describe('what is asked', () => {
  test('title where a thing is handed over, an authority of who applies through an agent', () => {
    const { state } = agreed();
    expect(lackingPapers(state, ALWAYS, false)).toEqual([]);
    expect(lackingPapers(state, ALWAYS, true)).toEqual(['authority']);
    const handsOver = state.agreements.map((one) => ({
      ...one,
      items: one.items.map((item) => ({ ...item, kind: 'deliver' as const })),
    }));
    expect(lackingPapers({ ...state, agreements: handsOver }, ALWAYS, false)).toEqual(['title']);
    const one = represented(agreed(), 'A');
    one.must(
      'apply_confirmation',
      { applicantIds: ['A', 'B'], organisationProof: true, papers: ALWAYS },
      { party: 'A', agentNo: 1 },
    );
    expect(one.state.confirmation?.lacking).toEqual(['authority']);
  });

  test('all of it where nothing is said; nothing of a case opened before', () => {
    const { state } = agreed();
    expect(lackingPapers(state, undefined, true)).toEqual(
      codesOf(CONFIRMATION_PAPER).filter((one) => one !== 'title'),
    );
    expect(lackingPapers({ ...state, edition: 1 }, undefined, true)).toEqual([]);
  });
});
