/** Who waits for the outcome of an input: the notice brings it, and where it has no room in it, one statement reads it. */
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createOutcomes } from '../../../api/decisions/outcomes.ts';
import type { Database } from '../../../db/client.ts';
import type { OutcomeNotice } from '../../../db/listen.ts';
import type { InputOutcome } from '../../../domain/kernel/append-contract.ts';

const key = { caseId: '0b1f5b1e-0000-4000-8000-000000000001', inputId: 'i1' };
const outcome: InputOutcome = {
  inputNo: 1,
  inputId: 'i1',
  kind: 'open',
  outcome: 'applied',
  version: 1,
  stage: 'intake',
  receivedAt: 1_796_000_000_000,
};
const notice: OutcomeNotice = { ...key, inputNo: 1, outcome: 'applied', seq: 2 };

/** A database that answers with this outcome, and counts how often it was asked. */
function outcomesOver(): { readonly board: ReturnType<typeof createOutcomes>; readonly asked: () => number } {
  let asked = 0;
  const db = {
    rows: async () => {
      asked += 1;
      return [{ item: { ...key, outcome, caseNumber: 'JF-1' } }];
    },
  } as unknown as Database;
  return { board: createOutcomes(db, pino({ level: 'silent' })), asked: () => asked };
}

test('is given what the notice brings, and nothing is read', async () => {
  const { board, asked } = outcomesOver();
  const waiting = board.expect(key).outcome(5_000);
  board.notice({ ...notice, decided: outcome, caseNumber: 'JF-1' });
  expect(await waiting).toEqual({ ...key, outcome, caseNumber: 'JF-1' });
  expect(asked()).toBe(0);
});

test('of a notice without room for it reads it once for all who wait', async () => {
  const { board, asked } = outcomesOver();
  const [one, other] = [board.expect(key).outcome(5_000), board.expect(key).outcome(5_000)];
  board.notice(notice);
  expect(await Promise.all([one, other])).toEqual([
    { ...key, outcome, caseNumber: 'JF-1' },
    { ...key, outcome, caseNumber: 'JF-1' },
  ]);
  expect(asked()).toBe(1);
});

test('is told nothing of what others wait for', async () => {
  const { board, asked } = outcomesOver();
  const waiting = board.expect({ ...key, inputId: 'i2' }).outcome(50);
  board.notice({ ...notice, decided: outcome });
  expect(await waiting).toBeUndefined();
  expect(asked()).toBe(0);
});
