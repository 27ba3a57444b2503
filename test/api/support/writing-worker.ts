/** The part of the worker that writes a holiday calendar beside the workflows (ADR 0034), over the cases of the API's tests. */
import { pino } from 'pino';
import { loadCase } from '../../../activities/load-case.ts';
import { keepCalendar } from '../../../worker/keep-calendar.ts';
import { RUN_LENGTH } from '../../../workflows/contract.ts';
import type { ApiServer } from './api-server.ts';

interface WritingWorker {
  /** Ids of the cases whose workflow was told, in order. */
  readonly woken: readonly string[];
  end(): Promise<void>;
}

export function writingWorker({ platform, cases }: ApiServer): WritingWorker {
  const ended = new AbortController();
  const woken: string[] = [];
  const db = platform.worker;
  const keeping = keepCalendar(
    {
      db,
      loadCase: loadCase({ db, version: 'test', runLength: RUN_LENGTH }),
      async wake(caseId, input) {
        woken.push(caseId);
        await cases.decide(caseId, input);
      },
      logger: pino({ level: 'silent' }),
    },
    ended.signal,
  );
  return {
    woken,
    async end() {
      ended.abort();
      await keeping;
    },
  };
}
