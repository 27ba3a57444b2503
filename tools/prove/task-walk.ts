/**
 * A case with delegated tasks at which the court, two officers of the station and one of another act at random, with
 * results of former issues, doubled and dropped ones among them. Afterwards Temporal must have pending what is open on record.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { actorOf } from '../../db/demo-actors.ts';
import { stableUuid } from '../../db/people.ts';
import { recordPages } from '../../db/queries/record/load-case.ts';
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import type { DecisionData, DecisionType } from '../../domain/kernel/decision-data.ts';
import { foldRecord } from '../../domain/machine/fold.ts';
import type { CaseInput, TaskInput } from '../../domain/kernel/input.ts';
import type { OpeningParty } from '../../domain/chapters/intake/shape.ts';
import type { InputOutcome } from '../../domain/kernel/append-contract.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import type { TaskActs, TaskActType } from '../../domain/chapters/tasks/acts.ts';
import { openTasks } from '../../domain/chapters/tasks/open-tasks.ts';
import type { Task } from '../../domain/chapters/tasks/task.ts';
import { taskActivityId } from '../../workflows/contract.ts';
import type { Finding } from './audit/finding.ts';
import { type Fault, armFault } from './fault-points.ts';
import type { Front } from './front.ts';
import type { Random } from './random.ts';

export interface TaskWalkOptions {
  readonly front: Front;
  readonly control: string;
  readonly random: Random;
  /** Unique; ids derive from it. */
  readonly name: string;
}

const CLEAN = {
  criminal: false,
  publicOrder: 'none',
  traffic: false,
  domesticViolence: false,
  labour: false,
  minorInvolved: false,
  notPoliceBusiness: false,
} as const;

const PERFORMERS = ['police', 'police', 'police2', 'otherStation'] as const;
const ACTS = [
  ...Array<'issue'>(3).fill('issue'),
  ...Array<'complete'>(6).fill('complete'),
  ...Array<'rivals'>(2).fill('rivals'),
  ...Array<'again'>(3).fill('again'),
  ...Array<'reassign'>(2).fill('reassign'),
  'accept',
  'attempt',
  'return',
  'withdraw',
  'confirm',
  'reject',
] as const;

const RESPONDENTS = 30;

/** Longer than a lost Temporal takes to be given its cases back. */
const PATIENCE_MS = 90_000;

export class TaskWalk {
  readonly caseId: string;
  readonly #options: TaskWalkOptions;
  readonly #sent = new Map<string, Promise<InputOutcome>>();
  #ids = 0;
  #fault: Fault | undefined;

  constructor(options: TaskWalkOptions) {
    this.#options = options;
    this.caseId = stableUuid(`${options.name}:case`);
  }

  async open(): Promise<void> {
    const { front } = this.#options;
    const actor = actorOf('police');
    const details = { textId: this.#id(), digest: 'd' };
    const parties = Array.from({ length: RESPONDENTS + 1 }, (_, at): OpeningParty => {
      const role = at === 0 ? 'applicant' : 'respondent';
      return { partyId: `p${at}`, role, kind: 'person', details };
    });
    const inputId = this.#id();
    const data = {
      policy: '2025',
      clock: { kind: 'real' },
      stationId: actor.unitId,
      courtId: actorOf('judge').unitId,
      appealCourtId: actorOf('appealJudge').unitId,
      source: 'walk_in',
      matter: 'adjacent_relations',
      summary: details,
      parties,
    } as const;
    await this.#accept({ kind: 'open', inputId, actor, data }, [details.textId]);
    await front.start(this.caseId);
    await this.#applied(inputId);
    await this.#applied(await this.#decide('triage', { findings: CLEAN, route: 'judge' }, 'police'));
    for (let n = 1; n <= 3; n += 1) await this.#applied(await this.#issue(`p${n}`));
  }

  /** @param fault strikes at one of the acts */
  async act(count: number, fault: Fault | undefined): Promise<void> {
    const { random } = this.#options;
    const struck = random.whole(1, count);
    for (let n = 1; n <= count; n += 1) {
      if (n === struck) this.#fault = fault;
      await this.#one(random.pick(ACTS));
      await pause(random.whole(0, 120));
    }
    await Promise.all(this.#sent.values());
  }

  #id(): string {
    this.#ids += 1;
    return stableUuid(`${this.#options.name}:${this.#ids}`);
  }

  async #one(act: (typeof ACTS)[number]): Promise<void> {
    const { random } = this.#options;
    const task = random.pick((await this.#state()).tasks);
    const { taskId } = task;
    switch (act) {
      case 'issue':
        return void (await this.#issue());
      case 'complete':
        return void (await this.#complete(task, random.pick(PERFORMERS)));
      case 'rivals':
        await Promise.all([this.#complete(task, 'police', true), this.#complete(task, 'police2', true)]);
        return;
      case 'accept':
        return this.#perform(task, 'accept', {});
      case 'attempt':
        return this.#perform(task, 'attempt', { result: 'not_met', way: 'visit' });
      case 'return':
        return this.#perform(task, 'return', { reason: 'other' });
      case 'again':
        return void (await this.#decide('ask_task_again', { taskId, reason: 'proof_unclear' }));
      case 'reassign': {
        const { unitId } = actorOf(random.pick(['police', 'otherStation']));
        return void (await this.#decide('reassign_task', { taskId, unitId, reason: 'shift' }));
      }
      case 'withdraw':
        return void (await this.#decide('withdraw_task', { taskId, reason: 'no_longer_needed' }));
      case 'confirm':
        return void (await this.#decide('confirm_task', { taskId }));
      case 'reject':
        return void (await this.#decide('reject_task', { taskId, reason: 'wrong_person' }));
    }
  }

  async #issue(of?: string): Promise<string> {
    const { random } = this.#options;
    const { unitId } = actorOf(random.pick(['police', 'police', 'otherStation']));
    // The same thing is not asked of the same party twice.
    const partyId = of ?? `p${random.whole(1, RESPONDENTS)}`;
    const asked = { kind: 'contact', unitId, partyId } as const;
    return this.#decide('issue_task', asked);
  }

  #complete(task: Task, as: string, right = false): Promise<string> {
    const { random } = this.#options;
    const attempt = right || random.chance(0.85);
    return this.#act(task, as, 'complete', {
      result: { kind: 'contact', outcome: 'reached' },
      ...(attempt ? { attempt: { result: 'done', way: 'phone' } } : {}),
    });
  }

  async #perform<K extends TaskActType>(task: Task, act: K, data: TaskActs[K]): Promise<void> {
    await this.#act(task, this.#options.random.pick(PERFORMERS), act, data);
  }

  async #act<K extends TaskActType>(task: Task, as: string, act: K, data: TaskActs[K]): Promise<string> {
    const { random } = this.#options;
    const attemptNo = random.chance(0.8) ? task.attemptNo : Math.max(1, task.attemptNo - 1);
    const inputId = this.#id();
    const envelope = { kind: 'task', inputId, act, taskId: task.taskId, attemptNo, actor: actorOf(as), data };
    return this.#send(envelope as InputEnvelope);
  }

  #decide<K extends DecisionType>(type: K, data: DecisionData[K], as = 'judge'): Promise<string> {
    const envelope = { kind: 'decision', inputId: this.#id(), type, actor: actorOf(as), data };
    return this.#send(envelope as InputEnvelope);
  }

  async #accept(envelope: InputEnvelope, textIds: readonly string[] = []): Promise<CaseInput> {
    const { inputId, actor } = envelope;
    const { front } = this.#options;
    const receivedAt = await front.accept({
      decisionId: inputId,
      caseId: this.caseId,
      actorId: actor.personId,
      route: 'proof',
      bodyDigest: inputId,
      envelope,
      texts: textIds.map((textId) => ({ textId, kind: 'text', body: '记录', salt: 'salt' })),
    });
    return { ...envelope, receivedAt };
  }

  /** What is not delivered is brought by the relay, like what is dropped. */
  async #send(envelope: InputEnvelope): Promise<string> {
    const { front, control, random } = this.#options;
    const { caseId } = this;
    const input = await this.#accept(envelope);
    const { inputId } = input;
    if (this.#fault !== undefined) armFault(control, { caseId, inputId }, this.#fault);
    this.#fault = undefined;
    const completion = input as Extract<TaskInput, { act: 'complete' }>;
    const completes = input.kind === 'task' && input.act === 'complete' && random.chance(0.9);
    const deliver = () =>
      (completes ? front.complete(caseId, completion) : front.signal(caseId, input)).catch(() => undefined);
    const times = random.pick([0, 1, 1, 1, 1, 1, 2]);
    const decided = async (): Promise<InputOutcome> => {
      for (let n = 0; n < times; n += 1) await deliver();
      return await front.outcome(inputId);
    };
    this.#sent.set(inputId, decided());
    return inputId;
  }

  async #applied(inputId: string): Promise<void> {
    const { outcome, refusal } = await (this.#sent.get(inputId) ?? this.#options.front.outcome(inputId));
    if (outcome !== 'applied') throw new Error(`${this.caseId}: refused with ${refusal?.code}`);
  }

  /** As the record has it; while the database is away, as soon as it is back. */
  async #state(): Promise<CaseState> {
    for (;;) {
      try {
        let state: CaseState | undefined;
        for await (const page of recordPages(this.#options.front.db, this.caseId))
          state = foldRecord(this.caseId, state, page.events, page.inputs);
        if (state !== undefined) return state;
      } catch {
        await pause(100);
      }
    }
  }

  /** Nothing is on its way any more: what is open on record is pending, and nothing else is. */
  async inLine(): Promise<Finding[]> {
    const open = openTasks(await this.#state())
      .map((task) => taskActivityId(task.taskId, task.attemptNo))
      .sort();
    let pending: readonly string[] = [];
    for (const giveUp = Date.now() + PATIENCE_MS; Date.now() < giveUp; await pause(100)) {
      pending = await this.#options.front.pendingTasks(this.caseId).catch(() => ['unknown']);
      if (pending.join() === open.join()) return [];
    }
    const what = `open ${open.join()}, pending ${pending.join()}`;
    return [{ check: 'tasks in line', caseId: this.caseId, what }];
  }

  /** Of one issue of a task one result is on record; the one who came second was told of whom and when. */
  async oneResult(): Promise<Finding[]> {
    const { caseId } = this;
    const pages = await Array.fromAsync(recordPages(this.#options.front.db, caseId));
    const [events, inputs] = [pages.flatMap((page) => page.events), pages.flatMap((page) => page.inputs)];
    const results = events
      .map(({ body }) => JSON.parse(body) as { type: string; data: { taskId: string; attemptNo: number } })
      .filter(({ type }) => type === 'task_completed')
      .map(({ data }) => `${data.taskId}/${data.attemptNo}`);
    const twice = results.filter((one, at) => results.indexOf(one) !== at);
    return [
      ...twice.map((one): Finding => ({ check: 'one result', caseId, what: `${one} has two results` })),
      ...inputs.flatMap((one) => this.#untold(one)),
    ];
  }

  #untold({ inputId, refusal }: InputOutcome): Finding[] {
    if (refusal?.code !== 'task_already_completed' && refusal?.code !== 'task_held_by_other') return [];
    const { personId, at } = refusal.params ?? {};
    const told = typeof personId === 'string' && personId !== '' && typeof at === 'number';
    const what = `${inputId} was refused without who and when`;
    return told ? [] : [{ check: 'one result', caseId: this.caseId, what }];
  }

  /** Closed and archived: its workflow ends, and nothing is left pending. */
  async end(): Promise<void> {
    await this.#applied(await this.#decide('close_case', { reason: 'other' }, 'police'));
    await this.#applied(await this.#decide('archive_case', { visited: true }, 'police'));
  }
}
