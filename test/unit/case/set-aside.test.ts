/** Inputs of the platform's own that could not be judged are set aside, each once, and nothing else is. */
import { describe, expect, test } from 'vitest';
import type { InputOutcome } from '../../../domain/kernel/append-contract.ts';
import { refuse } from '../../../domain/kernel/refusals.ts';
import { foldEach, foldRecord } from '../../../domain/machine/fold.ts';
import { isSetAside, setAside } from '../../../domain/machine/set-aside.ts';
import { CaseUnderTest, text } from './support/case-under-test.ts';

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

describe('a record that is folded event by event', () => {
  const one = CaseUnderTest.open();
  one.must('record_note', { text: text('n') });
  one.must('record_note', { text: text('n') });
  const [opened, first, second] = one.inputs;
  const unjudged = { ...failed('expiry-1'), inputNo: 3 };
  const moved = one.rows.map((row) => (row.inputNo === 3 ? { ...row, inputNo: 4 } : row));
  const inputs = [opened, first, unjudged, { ...second, inputNo: 4 }] as InputOutcome[];

  test('keeps the outcome of an input without events for the events after it, on one page or on the next', () => {
    const { after, state: end } = foldEach(one.caseId, undefined, moved, inputs);
    expect(after.map((then) => [then.seq, then.setAside])).toEqual(
      moved.map(({ seq, inputNo }) => [seq, inputNo < 4 ? undefined : ['expiry-1']]),
    );
    expect(end).toEqual(foldRecord(one.caseId, undefined, moved, inputs));
    const begun = foldEach(one.caseId, undefined, moved.slice(0, -1), inputs.slice(0, 3));
    expect(begun.state).toMatchObject({ inputNo: 3, setAside: ['expiry-1'] });
    expect(begun.after.at(-1)?.setAside).toBeUndefined();
    const rest = foldEach(one.caseId, begun.state, moved.slice(-1), inputs.slice(3));
    expect(rest.state).toEqual(end);
  });
});
