/** One case, walked from outside: the first user who may take a decision takes it, with the example of the catalogue. */
import { fill } from './fill.ts';
import { upload } from './upload.ts';
import type { HttpClient, Reply } from '../client/http-client.ts';
import type { World } from '../client/world.ts';

export interface CaseBody {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly stage: string;
  readonly version: number;
  readonly concluded?: string;
  readonly clock: { readonly legalNow: string };
  readonly parties: readonly {
    readonly partyId: string;
    readonly role: string;
    readonly kind: string;
    readonly status: string;
  }[];
  readonly deadlines: readonly {
    readonly deadlineId: string;
    readonly rule: string;
    readonly status: string;
    readonly dueDate: string;
  }[];
  readonly obligations: readonly {
    readonly obligationId: string;
    readonly what: string;
    readonly by: readonly string[];
  }[];
  readonly tasks: readonly {
    readonly taskId: string;
    readonly kind: string;
    readonly status: string;
    readonly unitId: string;
  }[];
  readonly allowedDecisions: readonly {
    readonly type: string;
    readonly allowed: boolean;
    readonly reason?: { readonly code: string };
    readonly targets?: Readonly<Record<string, readonly string[]>>;
  }[];
}

export interface Step {
  /** Which of the catalogue's examples: the one that leads to this stage, or the one with this number. */
  readonly leadsTo?: string;
  readonly example?: number;
  /** What to say instead of the example's. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Whose act it is, when it is a party's. */
  readonly party?: string;
  /** Who takes it; else the first who may. */
  readonly by?: string;
  readonly person?: string;
  /** The kind of task that is asked for: the catalogue's example of that kind. */
  readonly kind?: string;
  /** Only somebody with one of these roles. */
  readonly roles?: readonly string[];
  readonly task?: string;
  /** The running deadline of this rule (or of a variant of it) is meant. */
  readonly rule?: string;
  /** Expect this refusal instead. */
  readonly refused?: string;
}

export interface Taken {
  readonly type: string;
  readonly by: string;
  readonly stage: string;
}

const POLL_MS = 25;
const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

export class CaseWalk {
  readonly world: World;
  readonly caseId: string;
  readonly taken: Taken[] = [];
  readonly #opener: string;

  private constructor(world: World, caseId: string, opener: string) {
    this.world = world;
    this.caseId = caseId;
    this.#opener = opener;
  }

  static async open(
    world: World,
    opener: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<CaseWalk> {
    const client = await world.as(opener);
    const reply = await client.post<{ caseId: string }>('/api/cases', {
      stationId: world.users[opener]?.unit,
      ...body,
    });
    const caseId = reply.body.caseId ?? reply.headers.get('location')?.split('/').at(-1);
    if (reply.status > 202 || caseId === undefined)
      throw new Error(`not opened: ${JSON.stringify(reply.body)}`);
    const walk = new CaseWalk(world, caseId, opener);
    await walk.#eventually(() => walk.read().catch(() => undefined));
    return walk;
  }

  async read(as: string = this.#opener): Promise<CaseBody> {
    const reply = await (await this.world.as(as)).get<CaseBody>(`/api/cases/${this.caseId}`);
    if (reply.status !== 200) throw new Error(`${as} cannot read the case: ${reply.status}`);
    return reply.body;
  }

  /** Today's legal date, or one some days on. */
  async today(plusDays = 0): Promise<string> {
    const { clock } = await this.read();
    const at = Date.parse(`${clock.legalNow.slice(0, 10)}T00:00:00Z`) + plusDays * 86_400_000;
    return new Date(at).toISOString().slice(0, 10);
  }

  /** The parties in the order in which examples name them: applicant, respondent, others. */
  async parties(): Promise<string[]> {
    const order = ['applicant', 'respondent', 'third_party'];
    const active = (await this.read()).parties.filter((party) => party.status === 'active');
    return active.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role)).map((party) => party.partyId);
  }

  async party(role: string): Promise<string> {
    const party = (await this.read()).parties.find((one) => one.role === role && one.status === 'active');
    if (party === undefined) throw new Error(`no ${role}`);
    return party.partyId;
  }

  /** Who may take the decision now, as the platform itself says, with what it may name. */
  async #actor(type: string, { by, roles }: Step) {
    const reasons: string[] = [];
    const able = this.world.permitted(type).filter((key) => this.world.holds(key, roles));
    for (const key of by === undefined ? able : [by]) {
      const seen = await this.read(key).catch(() => undefined);
      const found = seen?.allowedDecisions.find((one) => one.type === type);
      if (found?.allowed === true) return { key, targets: found.targets ?? {} };
      reasons.push(`${key}: ${found?.reason?.code ?? 'out of sight'}`);
    }
    throw new Error(`nobody may ${type} in ${(await this.read()).stage} (${reasons.join(', ')})`);
  }

  async #data(type: string, step: Step, targets: Readonly<Record<string, readonly string[]>>, by: string) {
    const { schema, example, examples } = this.world.decision(type);
    const chosen =
      step.example === undefined
        ? examples.find(
            (one) =>
              one.leadsTo === step.leadsTo && (step.kind === undefined || one.data['kind'] === step.kind),
          )
        : examples[step.example];
    const named = JSON.stringify(chosen?.data ?? example).includes('"documentId"');
    const document = named ? await upload(await this.world.as(by), this.caseId) : undefined;
    const ids = {
      document,
      parties: await this.parties(),
      targets,
      person: step.person,
      unit: this.world.users[this.#opener]?.unit,
      task: step.task,
      deadline: step.rule === undefined ? undefined : await this.deadline(step.rule, by),
    };
    const filled = fill(chosen?.data ?? example, schema, ids) as Record<string, unknown>;
    return { ...filled, ...step.data };
  }

  async deadline(rule: string, as: string = this.#opener): Promise<string> {
    const { deadlines } = await this.read(as);
    const open = deadlines.filter((one) => one.status === 'armed' || one.status === 'excluded');
    const found = open.find((one) => one.rule === rule || one.rule.startsWith(`${rule}.`));
    if (found === undefined)
      throw new Error(`no running deadline ${rule} (${open.map((one) => one.rule).join(', ')})`);
    return found.deadlineId;
  }

  async decide(type: string, step: Step = {}): Promise<Reply> {
    const { key, targets } = await this.#actor(type, step);
    const data = await this.#data(type, step, targets, key);
    const asParty =
      step.party ??
      (this.world.decision(type).onBehalfOf === 'required' ? (await this.parties())[0] : undefined);
    const onBehalfOf =
      asParty === undefined ? {} : { onBehalfOf: { partyId: asParty, channel: 'oral_record' } };
    const client = await this.world.as(key);
    const given = { caseId: this.caseId, type, ...onBehalfOf, data };
    const reply = await this.settled(client, await this.world.give(key, given));
    const code = reply.body.code ?? '';
    if (step.refused !== undefined) {
      if (reply.status !== 409 || code !== step.refused) throw new Error(`${type}: ${reply.status} ${code}`);
      return reply;
    }
    if (reply.status !== 200)
      throw new Error(`${type} by ${key}: ${JSON.stringify(reply.body)} with ${JSON.stringify(data)}`);
    this.taken.push({ type, by: key, stage: reply.body.stage ?? '' });
    return reply;
  }

  /** A 202 says where the outcome will be. */
  async settled(client: HttpClient, reply: Reply): Promise<Reply> {
    const location = reply.headers.get('location');
    if (reply.status !== 202 || location === null) return reply;
    return await this.#eventually(async () => {
      const now = await client.get(location);
      if (now.body['outcome'] === 'pending') return undefined;
      return { ...now, status: now.body['outcome'] === 'applied' ? 200 : 409 };
    });
  }

  /** One after the other for every party still in the proceedings. */
  async forEachParty(type: string, step: (partyId: string) => Step): Promise<void> {
    for (const partyId of await this.parties()) await this.decide(type, step(partyId));
  }

  async untilDate(date: string): Promise<void> {
    await this.#eventually(async () => ((await this.today()) >= date ? true : undefined), 120_000);
  }

  async untilStage(stage: string): Promise<void> {
    await this.#eventually(async () => ((await this.read()).stage === stage ? true : undefined), 120_000);
  }

  async #eventually<T>(look: () => Promise<T | undefined>, withinMs = 30_000): Promise<T> {
    const giveUp = Date.now() + withinMs;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > giveUp) throw new Error(`waited ${withinMs} ms in vain`);
      await pause(POLL_MS);
    }
  }
}
