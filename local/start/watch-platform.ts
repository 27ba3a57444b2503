/** What is asked of the platform's own processes to see that none of them hangs. */
import { Connection } from '@temporalio/client';
import postgres from 'postgres';
import type { Platform } from './platform.ts';
import { type Watched, watchHealth } from './watch-health.ts';

export interface WatchTimes {
  readonly everyMs?: number;
  readonly firstPauseMs?: number;
  /** How long an answer may take; the worker asks its own canary first, which has 5 s. */
  readonly answerMs?: number;
  readonly patienceMs?: number;
}

const ANSWER_MS = 8_000;
const SERVER_MS = 3_000;
const PATIENCE_MS = 10_000;

/** The status, or undefined when nothing comes. */
async function statusOf(address: string, answerMs: number): Promise<number | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(answerMs) });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return undefined;
  }
}

async function postgresAnswers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: SERVER_MS / 1000, onnotice: () => undefined });
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), SERVER_MS).unref();
  });
  try {
    return await Promise.race([sql`select 1`.then(() => true), late]);
  } catch {
    return false;
  } finally {
    void sql.end({ timeout: 0 }).catch(() => undefined);
  }
}

async function temporalAnswers(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: SERVER_MS });
    await connection.close();
    return true;
  } catch {
    return false;
  }
}

/** The API is not ready either when the worker is not: then only its silence counts against it. */
function partsOf(platform: Platform, times: WatchTimes): Watched[] {
  const { answerMs = ANSWER_MS, patienceMs = PATIENCE_MS } = times;
  const { api, worker } = platform.healthAddresses;
  let workerWell = false;
  return [
    {
      name: 'worker',
      pid: () => platform.pidOf('worker'),
      isWell: async () => {
        workerWell = (await statusOf(worker, answerMs)) === 200;
        return workerWell;
      },
      end: () => platform.endPart('worker', patienceMs),
    },
    {
      name: 'api',
      pid: () => platform.pidOf('api'),
      isWell: async () => {
        const status = await statusOf(api, answerMs);
        return status === 200 || (status !== undefined && !workerWell);
      },
      end: () => platform.endPart('api', patienceMs),
    },
  ];
}

/** Until `ended`, once everything answers. */
export async function watchPlatform(
  platform: Platform,
  say: (line: string) => void,
  ended: AbortSignal,
  times: WatchTimes = {},
): Promise<void> {
  const { databaseUrl, temporalAddress } = platform.run;
  const serversAnswer = async (): Promise<boolean> =>
    (await postgresAnswers(databaseUrl)) && (await temporalAnswers(temporalAddress));
  await watchHealth({ parts: partsOf(platform, times), serversAnswer, say, ...times }, ended);
}
