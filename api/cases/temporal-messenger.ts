/** The way to a case's workflow through Temporal, and what Temporal says of its runs. */
import { isDrill } from '../../domain/deadlines/clock.ts';
import { type CaseRuns, readCaseRuns } from '../../temporal/case-runs.ts';
import { completeTask, signalCase, startCase } from '../../temporal/cases.ts';
import type { TemporalClient } from '../../temporal/client.ts';
import { caseContract, type OpeningRun, RUN_LENGTH } from '../../workflows/contract.ts';
import type { CaseMessenger } from './case-messenger.ts';

/** The caller has its answer from the record anyway: a slow Temporal is the relay's to wait for. */
const SEND_MS = 5000;

export function temporalMessenger(temporal: TemporalClient, taskQueue: string): CaseMessenger {
  const contract = caseContract(taskQueue);
  return {
    open: (caseId, input, calendar) => {
      const drill = isDrill(input.data.clock);
      const opening: OpeningRun | undefined =
        calendar === undefined ? undefined : { input, calendar, runLength: RUN_LENGTH };
      return temporal.call((client) => startCase(client, contract, { caseId, drill, opening }), SEND_MS);
    },
    decide: (caseId, input) =>
      temporal.call((client) => signalCase(client, contract, caseId, input), SEND_MS),
    complete: (caseId, input) =>
      temporal.call((client) => completeTask(client, contract, caseId, input), SEND_MS),
  };
}

/** Temporal's own account of a case; undefined where it knows none of it. */
export type RunsReader = (caseId: string) => Promise<CaseRuns | undefined>;

export function temporalRuns(temporal: TemporalClient, taskQueue: string): RunsReader {
  const contract = caseContract(taskQueue);
  return (caseId) => temporal.call((client) => readCaseRuns(client, contract, caseId), SEND_MS);
}
