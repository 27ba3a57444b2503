/**
 * The way in, as the API takes it: inbox, then signal, answers from the record. Every call is tried until it is definite,
 * with the same id; what was acknowledged is kept in a ledger that the auditor compares with the record.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import type { TaskCompletion } from '../../api/cases/case-messenger.ts';
import { OnceMessenger } from '../../api/cases/once-messenger.ts';
import { type Relay, startRelay } from '../../api/relay.ts';
import { type Database, openDatabase } from '../../db/client.ts';
import { acceptInput, type AcceptRequest } from '../../db/queries/record/accept-input.ts';
import { readOutcomes } from '../../db/queries/record/read-outcomes.ts';
import type { CaseInput } from '../../domain/kernel/input.ts';
import type { InputOutcome } from '../../domain/kernel/append-contract.ts';
import { completeTask, signalCase, startCase } from '../../temporal/cases.ts';
import { openTemporal, type TemporalClient } from '../../temporal/client.ts';
import { TAKEN_OVER } from '../../worker/take-over.ts';
import { caseContract, type Position, QUERY_POSITION } from '../../workflows/contract.ts';
import { CODEC_KEYS, type Servers, TASK_QUEUE } from './servers.ts';

export interface Acknowledged {
  readonly caseId: string;
  readonly inputId: string;
  readonly receivedAt: number;
  outcome?: InputOutcome;
}

export interface Ledger {
  /** By input id: everything that the inbox said it had taken. */
  readonly accepted: Map<string, Acknowledged>;
  /** Where workflows said they stood. */
  readonly positions: { readonly caseId: string; readonly position: Position }[];
}

/** A worker that dies again at each of sixteen points, on a busy machine, needs more than a minute in all. */
const PATIENCE_MS = 180_000;
const LOOK_MS = 40;

type Waiter = (outcome: InputOutcome) => void;

export interface FrontOptions {
  readonly workflowTaskTimeout?: `${number}s`;
}

export class Front {
  readonly ledger: Ledger = { accepted: new Map(), positions: [] };
  readonly db: Database;
  readonly temporal: TemporalClient;
  readonly #contract;
  readonly #relay: Relay;
  readonly #waiters = new Map<string, Waiter>();
  #ended = false;
  #looking: Promise<void>;

  constructor(servers: Servers, options: FrontOptions = {}) {
    this.#contract = { ...caseContract(TASK_QUEUE), ...options };
    this.db = openDatabase({ url: servers.url('jingfa_api'), max: 20 });
    this.temporal = openTemporal({
      address: servers.temporalAddress,
      namespace: 'default',
      codecKeys: CODEC_KEYS,
    });
    const messenger = new OnceMessenger({
      open: (caseId) => this.start(caseId),
      decide: (caseId, input) => this.signal(caseId, input),
      complete: (caseId, input) => this.complete(caseId, input),
    });
    this.#relay = startRelay({
      db: this.db,
      messenger,
      logger: pino({ level: 'silent' }),
      took: (inputId) => messenger.took(inputId),
    });
    this.#looking = this.#look();
  }

  async accept(request: AcceptRequest): Promise<number> {
    const { caseId, envelope } = request;
    const reply = await persistently(() => acceptInput(this.db, request));
    if (!('receivedAt' in reply)) throw new Error(`${envelope.inputId}: ${reply.status}`);
    const { receivedAt } = reply;
    this.ledger.accepted.set(envelope.inputId, { caseId, inputId: envelope.inputId, receivedAt });
    return receivedAt;
  }

  start(caseId: string, drill = false): Promise<void> {
    return this.temporal.call((client) => startCase(client, this.#contract, { caseId, drill }), 5000);
  }

  signal(caseId: string, input: CaseInput): Promise<void> {
    return this.temporal.call((client) => signalCase(client, this.#contract, caseId, input), 5000);
  }

  complete(caseId: string, input: TaskCompletion): Promise<void> {
    return this.temporal.call((client) => completeTask(client, this.#contract, caseId, input), 5000);
  }

  /** The outcome on record, by looking at it again and again; the first one seen is what the asker was told. */
  async outcome(inputId: string, patienceMs = PATIENCE_MS): Promise<InputOutcome> {
    const given = this.ledger.accepted.get(inputId);
    if (given?.outcome !== undefined) return given.outcome;
    const seen = new Promise<InputOutcome>((resolve) => this.#waiters.set(inputId, resolve));
    const late = new AbortController();
    try {
      const giveUp = pause(patienceMs, undefined, { signal: late.signal }).then(() => {
        throw new Error(`${given?.caseId}: ${inputId} has no outcome after ${patienceMs} ms`);
      });
      return await Promise.race([seen, giveUp]);
    } finally {
      late.abort();
      this.#waiters.delete(inputId);
    }
  }

  #acknowledged(inputId: string): Acknowledged {
    const entry = this.ledger.accepted.get(inputId);
    if (entry === undefined) throw new Error(`${inputId} is awaited but was never accepted`);
    return entry;
  }

  async #look(): Promise<void> {
    while (!this.#ended) {
      const keys = [...this.#waiters.keys()].map((inputId) => ({
        caseId: this.#acknowledged(inputId).caseId,
        inputId,
      }));
      // While the database is down there is nothing to see.
      const found = keys.length === 0 ? [] : await readOutcomes(this.db, keys).catch(() => []);
      for (const { inputId, outcome } of found) {
        this.#acknowledged(inputId).outcome ??= outcome;
        this.#waiters.get(inputId)?.(outcome);
      }
      await pause(LOOK_MS);
    }
  }

  async position(caseId: string): Promise<Position> {
    const position = await persistently(() =>
      this.temporal.call(
        (client) =>
          client.workflow.getHandle(this.#contract.workflowId(caseId)).query<Position>(QUERY_POSITION),
        10_000,
      ),
    );
    this.ledger.positions.push({ caseId, position });
    return position;
  }

  /** Ids of the activities of tasks that Temporal has pending; none when it does not know the case. */
  async pendingTasks(caseId: string): Promise<string[]> {
    const { raw } = await this.temporal.call((client) =>
      client.workflow.getHandle(this.#contract.workflowId(caseId)).describe(),
    );
    const pending = raw.pendingActivities ?? [];
    return pending
      .filter((one) => one.activityType?.name === 'performTask')
      .map((one) => one.activityId ?? '')
      .sort();
  }

  /** How often Temporal has tried the workflow task that is pending; 0 when none is. */
  async workflowTaskTries(caseId: string): Promise<number> {
    const { raw } = await this.temporal.call((client) =>
      client.workflow.getHandle(this.#contract.workflowId(caseId)).describe(),
    );
    return raw.pendingWorkflowTask?.attempt ?? 0;
  }

  /** Workflows that ended in another way than by archiving. */
  /** Runs that were ended for nothing that is provided for: what a dead worker held is (ADR 0046). */
  async countBroken(): Promise<number> {
    const ended = await this.#count("ExecutionStatus IN ('Failed', 'Terminated', 'TimedOut', 'Canceled')");
    return ended - (await persistently(() => this.temporal.call((client) => countTakenOver(client), 30_000)));
  }

  /** Runs that went on in a new one. */
  countRenewed(): Promise<number> {
    return this.#count("ExecutionStatus = 'ContinuedAsNew'");
  }

  async #count(condition: string): Promise<number> {
    const query = `${condition} AND WorkflowType = 'disputeCase'`;
    return (await persistently(() => this.temporal.call((client) => client.workflow.count(query)))).count;
  }

  async close(): Promise<void> {
    this.#ended = true;
    await this.#looking;
    await this.#relay.end();
    await this.temporal.end();
    await this.db.end();
  }
}

/** Whatever fails may have happened: the same again, until the answer is definite. */
async function persistently<T>(run: () => Promise<T>): Promise<T> {
  const giveUp = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (Date.now() > giveUp) throw error;
      await pause(150);
    }
  }
}

async function countTakenOver(client: Client): Promise<number> {
  const { namespace } = client.options;
  let taken = 0;
  const query = "ExecutionStatus = 'Terminated' AND WorkflowType = 'disputeCase'";
  for await (const { workflowId, runId } of client.workflow.list({ query })) {
    const last = { namespace, execution: { workflowId, runId }, maximumPageSize: 1 };
    const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse(last);
    if (history?.events?.[0]?.workflowExecutionTerminatedEventAttributes?.reason === TAKEN_OVER) taken += 1;
  }
  return taken;
}
