/** The short form of `npm run prove -- --tasks`: what is open on record is pending at Temporal, whatever died meanwhile. */
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../tools/prove/batch.ts';
import { countStruck } from '../../tools/prove/fault-points.ts';
import { runTaskBatch } from '../../tools/prove/task-batch.ts';
import { useWorld } from './support/world.ts';

const BATCHES: readonly { readonly seed: number; readonly kind: Kind }[] = [
  { seed: 2001, kind: 'kill' },
  { seed: 2002, kind: 'temporal' },
  { seed: 2003, kind: 'lost' },
];

const world = useWorld({ shortRuns: true });

describe('tasks while processes die', () => {
  it.each(BATCHES)(
    'are in line with the record after seed $seed ($kind)',
    async (batch) => {
      const { findings, inputs } = await runTaskBatch(world(), { ...batch, cases: 4, acts: 18 });
      expect(findings).toEqual([]);
      expect(inputs).toBeGreaterThan(80);
    },
    120_000,
  );

  it('really were struck, went on in new runs, and broke no workflow', async () => {
    const struck = countStruck(world().servers.control);
    expect(Object.keys(struck)).toEqual(expect.arrayContaining(['before', 'during', 'after', 'reply']));
    expect(world().servers.restarts).toBeGreaterThanOrEqual(2);
    expect(await world().front.countRenewed()).toBeGreaterThan(0);
    expect(await world().front.countBroken()).toBe(0);
  }, 60_000);
});
