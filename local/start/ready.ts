/** Waits until a started platform is ready, or says from its logs why it is not. */
import { Sentence } from '../setup/sentence.mjs';
import { lastLines, pause } from './running.ts';

const READY_MS = 120_000;

/** Whether a GET of the address is answered with 200. */
export async function answersOk(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** Ready means that a case could be opened: database, Temporal and a worker answer. `logs` are quoted when not. */
export async function waitUntilReady(
  address: string,
  logs: readonly string[],
  stopped: AbortSignal,
): Promise<void> {
  const giveUp = Date.now() + READY_MS;
  while (Date.now() < giveUp) {
    stopped.throwIfAborted();
    if (await answersOk(`${address}/readyz`)) return;
    await pause(200);
  }
  throw new Sentence(
    `两分钟内未能就绪：${logs.map((log) => lastLines(log, 2)).join(' | ')}`,
    'the platform did not become ready within two minutes: see the files in logs/',
  );
}
