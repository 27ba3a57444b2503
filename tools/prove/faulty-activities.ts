/** Stands in for `activities/index.ts` in a worker under test: the same activities, with faults around the append. */
import { setTimeout as pause } from 'node:timers/promises';
import { type ActivityDeps, createActivities as createReal } from '../../activities/index.ts';
import type { RecordRequest } from '../../domain/kernel/append-contract.ts';
import type { CaseActivities, Recorded } from '../../workflows/contract.ts';
import { type Fault, takeFault } from './fault-points.ts';
import { workerSetup } from './worker-setup.ts';

/** Long enough that every case of a batch comes to its own point, short enough for the time-out of a local activity. */
const GATHERING_MS = 600;
const FOR_EVER = 1_000_000;

let doom: number | undefined;

/** From the first deadly fault on the process has this long to live; others gather at their points meanwhile. */
function untilDoom(): number {
  if (doom === undefined) {
    doom = performance.now() + GATHERING_MS;
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), GATHERING_MS);
  }
  return Math.max(0, doom - performance.now());
}

type Call = () => Promise<Recorded>;

async function thenForEver(call: Call): Promise<Recorded> {
  await call();
  await pause(FOR_EVER);
  throw new Error('a dead process went on');
}

const POINTS: Record<Fault['point'], (call: Call, ms: number) => Promise<Recorded>> = {
  before: async (call) => {
    untilDoom();
    await pause(FOR_EVER);
    return await call();
  },
  during: async (call, ms) => {
    await pause(Math.max(0, untilDoom() - ms));
    return await thenForEver(call);
  },
  after: async (call) => {
    untilDoom();
    return await thenForEver(call);
  },
  reply: async (call, ms) => {
    untilDoom();
    const reply = await call();
    await pause(Math.max(0, untilDoom() - ms));
    return reply;
  },
  fail: async () => {
    throw new Error('planted: nothing was sent');
  },
  lose_reply: async (call) => {
    await call();
    throw new Error('planted: the reply was lost');
  },
  twice: async (call) => (await Promise.all([call(), call()]))[1],
  slow_reply: async (call, ms) => {
    const reply = await call();
    await pause(ms);
    return reply;
  },
  slow_call: async (call, ms) => {
    await pause(ms);
    return await call();
  },
};

export function createActivities(deps: ActivityDeps): CaseActivities {
  const real = createReal(deps);
  const { controlFolder } = workerSetup();
  return {
    ...real,
    async recordInput(request: RecordRequest | null): Promise<Recorded> {
      if (request === null) return await real.recordInput(request);
      const fault = takeFault(controlFolder, request.caseId, request.input.inputId);
      const call: Call = () => real.recordInput(request);
      return fault === undefined ? await call() : await POINTS[fault.point](call, fault.ms);
    },
  };
}
