/** The short form of `npm run prove`: the same rounds with fixed seeds, and the auditor against planted defects. */
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { DEFECTS, tryDefect } from '../../tools/prove/audit/defects.ts';
import { type Kind, runBatch } from '../../tools/prove/batch.ts';
import { countStruck } from '../../tools/prove/fault-points.ts';
import { useWorld } from './support/world.ts';

const ROUNDS = 35;
const BATCHES: readonly { readonly seed: number; readonly kind: Kind }[] = [
  { seed: 1011, kind: 'kill' },
  { seed: 1003, kind: 'postgres' },
  { seed: 1008, kind: 'lost' },
];

const world = useWorld({ shortRuns: true }, ROUNDS * 120);
let superseded = 0;
let renewed = 0;

describe('the checked append while processes die', () => {
  it.each(BATCHES)(
    'holds in every round of seed $seed ($kind)',
    async (batch) => {
      const result = await runBatch(world(), { ...batch, rounds: ROUNDS });
      superseded += result.superseded;
      // The last batch loses Temporal's data, and with them what it knew of the others.
      renewed = Math.max(renewed, await world().front.countRenewed());
      expect(result.findings).toEqual([]);
    },
    120_000,
  );

  it('really was struck: workers died at each point, expiries were undone, every workflow ended by archiving', async () => {
    const struck = countStruck(world().servers.control);
    expect(Object.keys(struck)).toEqual(
      expect.arrayContaining(['before', 'during', 'after', 'reply', 'lose_reply', 'twice']),
    );
    expect(world().servers.restarts).toBeGreaterThanOrEqual(2);
    expect(superseded).toBeGreaterThan(0);
    expect(renewed).toBeGreaterThan(0);
    expect(await world().front.countBroken()).toBe(0);
  }, 60_000);
});

describe('the auditor', () => {
  it.each(DEFECTS)('sees that $name ($check)', async (defect) => {
    const sql = postgres(world().servers.url(), { max: 1, onnotice: () => undefined });
    try {
      const { before, planted } = await tryDefect(sql, world().front.ledger, defect);
      expect(before).toEqual([]);
      expect(planted).toContain(defect.check);
    } finally {
      await sql.end();
    }
  });
});
