/** Jingfa, the empty workflow and the peers under the same load, in turns, on one PostgreSQL. */
import { interleave } from '../before/slices.ts';
import type { EmptyProcesses } from '../empty-side.ts';
import type { Platform } from '../../local/start/platform.ts';
import { type Contestant, type LoadPlan, type Measured, NO_MEASURE, block, plus } from '../load.ts';
import { disputes } from '../own-platform.ts';
import { memoryMb } from '../processes.ts';
import { whileRunning } from '../while-running.ts';
import { PEERS } from './contract.ts';
import { type Peer, startPeer } from './peer-side.ts';

export const AT_ONCE = [1, 4, 16] as const;

export interface MeasuredSide {
  readonly name: string;
  /** One for each of `AT_ONCE`. */
  readonly loads: readonly Measured[];
  /** Of its processes beside PostgreSQL, after the load, MB. */
  readonly memory: number;
}

export interface PeersPlan {
  readonly platform: Platform;
  readonly empty: EmptyProcesses;
  readonly folder: string;
  readonly load: Omit<LoadPlan, 'atOnce'>;
  readonly say: (line: string) => void;
}

/** A process that a side does not have. */
const NONE = 0;

async function loadInTurns(sides: readonly Contestant[], plan: LoadPlan): Promise<readonly Measured[]> {
  for (const one of sides) await block(one, plan.atOnce, Math.min(3, plan.blockSeconds));
  const slices = await interleave(sides, plan.pairs * 2, (side) =>
    block(side, plan.atOnce, plan.blockSeconds),
  );
  return slices.map((own) => own.reduce(plus, NO_MEASURE));
}

function ownMemory({ pids }: Contestant): number {
  const { temporal, worker, api } = memoryMb(pids());
  return temporal + worker + api;
}

async function loadAll(sides: readonly Contestant[], { load, say }: PeersPlan): Promise<MeasuredSide[]> {
  const loads: (readonly Measured[])[] = [];
  for (const atOnce of AT_ONCE) {
    const measured = await loadInTurns(sides, { ...load, atOnce });
    loads.push(measured);
    say(
      `· ${atOnce} at once: ${sides.map(({ side }, at) => `${side.name} ${measured[at]?.cases}`).join(', ')} cases`,
    );
  }
  return sides.map((one, at) => ({
    name: one.side.name,
    loads: loads.map((measured) => measured[at] ?? NO_MEASURE),
    memory: ownMemory(one),
  }));
}

async function withPeers<T>(plan: PeersPlan, run: (peers: readonly Peer[]) => Promise<T>): Promise<T> {
  const started: Peer[] = [];
  const stop = async (): Promise<void> => {
    for (const peer of started) await peer.stop();
  };
  return await whileRunning(stop, async () => {
    for (const name of PEERS) started.push(await startPeer(name, plan.folder, plan.platform.run.databaseUrl));
    return await run(started);
  });
}

export async function measurePeers(plan: PeersPlan): Promise<readonly MeasuredSide[]> {
  const { platform, empty } = plan;
  const { pids } = platform.run;
  const ours = await disputes(platform);
  const yardstick: Contestant = { side: empty.side, pids: () => ({ ...pids, ...empty.pids() }) };
  return await withPeers(plan, (peers) => {
    const others = peers.map(({ side, pid }) => ({
      side,
      pids: () => ({ postgres: pids.postgres, temporal: NONE, worker: NONE, api: pid() }),
    }));
    return loadAll([ours, yardstick, ...others], plan);
  });
}
