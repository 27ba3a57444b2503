/** Inputs of the platform's own that could not be judged are set aside, each once, and nothing else is. */
import { describe, expect, test } from 'vitest';
import type { InputOutcome } from '../../../domain/kernel/append-contract.ts';
import { refuse } from '../../../domain/kernel/refusals.ts';
import { isSetAside, setAside } from '../../../domain/machine/set-aside.ts';
import { CaseUnderTest } from './support/case-under-test.ts';

const { state } = CaseUnderTest.open();
const failed = (inputId: string, kind: InputOutcome['kind'] = 'expiry') =>
  ({ inputId, kind, outcome: 'refused', refusal: refuse('judgement_failed') }) as InputOutcome;

describe('what is set aside', () => {
  test('an expiry and a revised calendar whose judgement threw, each once', () => {
    const once = setAside(state, [failed('a'), failed('b', 'calendar')]);
    expect(once.setAside).toEqual(['a', 'b']);
    expect(setAside(once, [failed('b', 'calendar'), failed('c')]).setAside).toEqual(['a', 'b', 'c']);
    expect(['a', 'b', 'c'].map((id) => isSetAside(once, id))).toEqual([true, true, false]);
  });

  test('neither what a person may send again nor what was refused for another reason', () => {
    const other = { ...failed('a'), refusal: refuse('wrong_stage') } as InputOutcome;
    expect(setAside(state, [failed('d', 'decision'), other])).toBe(state);
    expect(isSetAside(state, 'a')).toBe(false);
  });
});
