/** A suit on personal status ends by a court's paper, a judgment or withdrawal; on whose child somebody is, nobody mediates. */
import { describe, expect, test } from 'vitest';
import type { CaseUnderTest } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';

const AGREED = { ...at.SIGNED, items: [at.pays()] } as const;

describe('a suit on personal status', () => {
  const divorce = (): CaseUnderTest =>
    at.consents(at.inTrial('summary', { matter: 'divorce' }), 'mediation_after_registration');

  test('ends by mediation paper, not as performed or settled (CPL 100, 101)', () => {
    const performed = { ...AGREED, suitEnding: 'performed' } as const;
    expect(divorce().refused('reach_agreement', performed, { by: 'judge' })).toBe('status_needs_paper');
    expect(divorce().refused('close_suit', { ground: 'settled' })).toBe('status_needs_paper');
    expect(divorce().refused('close_suit', { ground: 'withdrawn' })).toBe('applied');
    const paper = { ...AGREED, suitEnding: 'mediation_paper' } as const;
    const one = divorce();
    expect(one.refused('reach_agreement', paper, { by: 'judge' })).toBe('applied');
    expect(one.lastOf('instrument_issued').data.kind).toBe('mediation_paper');
  });

  test('on whose child somebody is, is not mediated at all (CPLI 143)', () => {
    const one = at.consents(at.inTrial('ordinary', { matter: 'parentage' }), 'mediation_after_registration');
    const paper = { ...AGREED, suitEnding: 'mediation_paper' } as const;
    expect(one.refused('reach_agreement', paper, { by: 'judge' })).toBe('status_not_mediable');
  });
});
