/** Delegated tasks of a walked case: the court asks by decisions, the unit acts at the addresses of the contract. */
import type { CaseWalk } from './case-walk.ts';
import { fill } from './fill.ts';
import { upload } from './upload.ts';
import type { HttpClient, Reply } from '../client/http-client.ts';
import type { TaskAct } from '../client/world.ts';

/** The last part of the address of each act. */
const ADDRESS: Readonly<Record<'accept' | TaskAct, string>> = {
  accept: 'accept',
  attempt: 'attempts',
  complete: 'complete',
  return: 'return',
};

export interface ActStep {
  /** Who acts; else the first of the unit who may. */
  readonly by?: string;
  /** What to say instead of the example's. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Expect this refusal instead. */
  readonly refused?: string;
}

export class TaskWalk {
  readonly taskId: string;
  readonly kind: string;
  readonly #walk: CaseWalk;

  private constructor(walk: CaseWalk, taskId: string, kind: string) {
    this.#walk = walk;
    this.taskId = taskId;
    this.kind = kind;
  }

  static async issue(walk: CaseWalk, kind: string): Promise<TaskWalk> {
    await walk.decide('issue_task', { kind, roles: walk.world.taskKind(kind).issuers });
    const task = (await walk.read()).tasks.findLast((one) => one.kind === kind);
    if (task === undefined) throw new Error(`no task of ${kind} was issued`);
    return new TaskWalk(walk, task.taskId, kind);
  }

  async status(): Promise<string | undefined> {
    return (await this.#walk.read()).tasks.find((one) => one.taskId === this.taskId)?.status;
  }

  async act(act: 'accept' | TaskAct, step: ActStep = {}): Promise<Reply> {
    const { world, caseId } = this.#walk;
    const unit = (await this.#walk.read()).tasks.find((one) => one.taskId === this.taskId)?.unitId ?? '';
    const client = await world.as(step.by ?? world.performer(this.kind, unit));
    const data = act === 'accept' ? {} : { ...(await this.#data(act, client, caseId)), ...step.data };
    const address = `/api/tasks/${this.taskId}/${ADDRESS[act]}`;
    const reply = await this.#walk.settled(client, await client.post(address, { data }));
    const right =
      step.refused === undefined
        ? reply.status === 200
        : reply.status === 409 && reply.body.code === step.refused;
    if (!right) throw new Error(`${act} of ${this.kind}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply;
  }

  async #data(act: TaskAct, client: HttpClient, caseId: string) {
    const { schemas, examples } = this.#walk.world.taskKind(this.kind);
    const example = examples[act];
    const document = JSON.stringify(example).includes('"evidence"')
      ? await upload(client, caseId)
      : undefined;
    const ids = { parties: await this.#walk.parties(), targets: {}, document };
    return fill(example, schemas[act], ids) as Record<string, unknown>;
  }
}
