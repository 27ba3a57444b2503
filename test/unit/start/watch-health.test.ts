/** When a process that does not answer is ended: after three failures running, never without its servers, ever more slowly. */
import { expect, test, vi } from 'vitest';
import { watchHealth } from '../../../local/start/watch-health.ts';

interface Play {
  /** Whether it is well, each time it is asked; the last goes on for ever. */
  readonly well: readonly boolean[];
  readonly servers?: boolean;
  readonly firstPauseMs?: number;
  /** The pid before each question; the last goes on. */
  readonly pids?: readonly (number | undefined)[];
}

/** @returns after how many questions it was ended, of `questions` */
async function play(
  { well, servers = true, firstPauseMs = 0, pids = [1] }: Play,
  questions: number,
): Promise<number[]> {
  const ended = new AbortController();
  const ends: number[] = [];
  let asked = 0;
  const part = {
    name: 'worker',
    pid: () => pids[Math.min(asked, pids.length - 1)],
    isWell: async () => {
      const now = well[Math.min(asked, well.length - 1)] ?? true;
      asked += 1;
      if (asked === questions) ended.abort();
      return now;
    },
    end: async () => void ends.push(asked),
  };
  const say = vi.fn();
  const serversAnswer = async () => servers;
  await watchHealth({ parts: [part], serversAnswer, say, everyMs: 1, firstPauseMs }, ended.signal);
  expect(say).toHaveBeenCalledTimes(ends.length);
  return ends;
}

test('three failures running end it, and each three more', async () => {
  expect(await play({ well: [true, false] }, 8)).toEqual([4, 7]);
});

test('an answer between them begins the count anew', async () => {
  expect(await play({ well: [false, false, true, false, false, true] }, 8)).toEqual([]);
});

test('while the servers it needs do not answer it is left alone', async () => {
  expect(await play({ well: [false], servers: false }, 10)).toEqual([]);
});

test('each pause before it is ended again is twice as long', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const times: number[] = [];
    const ended = new AbortController();
    let asked = 0;
    const part = {
      name: 'api',
      pid: () => 1,
      isWell: async () => {
        asked += 1;
        vi.setSystemTime(asked * 1000);
        if (asked === 300) ended.abort();
        return false;
      },
      end: async () => void times.push(asked),
    };
    const quiet = { serversAnswer: async () => true, say: () => undefined };
    await watchHealth({ parts: [part], ...quiet, everyMs: 0, firstPauseMs: 20_000 }, ended.signal);
    expect(times).toEqual([3, 23, 63, 143]);
  } finally {
    vi.useRealTimers();
  }
});

test('one that is starting again is not ended for its silence', async () => {
  expect(await play({ well: [false], pids: [undefined] }, 10)).toEqual([]);
});

test('failures of the process before do not count against the next', async () => {
  expect(await play({ well: [false], pids: [1, 1, 2, 2, undefined, 3, 3, 4, 5, 6] }, 10)).toEqual([]);
});
