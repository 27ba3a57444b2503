/**
 * One round: one case on a drill clock, opened, decided on, struck by a fault while more decisions and an expiry arrive,
 * closed and archived. The plan comes from the seed; what happens comes from the processes.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { actorOf } from '../../db/demo-actors.ts';
import { stableUuid } from '../../db/people.ts';
import { readOutcomes } from '../../db/queries/record/read-outcomes.ts';
import type { DecisionData, DecisionType } from '../../domain/kernel/decision-data.ts';
import { type CaseInput, expiryInputId } from '../../domain/kernel/input.ts';
import type { InputOutcome } from '../../domain/kernel/append-contract.ts';
import { type Fault, armFault } from './fault-points.ts';
import type { Front } from './front.ts';
import type { Random } from './random.ts';

export interface RoundOptions {
  readonly front: Front;
  readonly control: string;
  readonly random: Random;
  /** Unique; ids derive from it. */
  readonly name: string;
  /** Real instant around which the case's deadline should run out. */
  readonly dueAround: number;
  readonly fault: Fault;
  readonly target: 'decision' | 'expiry';
  /** Settles when every round of the batch stands where the fault is to strike. */
  readonly meet: () => Promise<void>;
}

type Delivery = 'once' | 'twice' | 'dropped';

interface Sent {
  readonly inputId: string;
  readonly input: CaseInput;
}

interface Due {
  readonly deadlineId: string;
  readonly revision: number;
  readonly at: number;
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

const EXPIRY_PATIENCE_MS = 12_000;

/** From nine o'clock on a Monday to the end of the next working day, and to the end of the third after that. */
const LEGAL_DAYS = { intake: 1.625, judge: 3.625 };

export class Round {
  readonly caseId: string;
  readonly #options: RoundOptions;
  readonly #variant: 'intake' | 'judge';
  #ids = 0;
  readonly #sent: Promise<unknown>[] = [];

  constructor(options: RoundOptions) {
    this.#options = options;
    this.caseId = stableUuid(`${options.name}:case`);
    this.#variant = options.random.pick(['intake', 'judge'] as const);
  }

  async run(): Promise<void> {
    const { front, random } = this.#options;
    await this.#open();
    await this.#prepare();
    await this.#rivals();
    const due = await this.#due();
    await this.#options.meet();
    await Promise.all([this.#struck(due), due === undefined ? undefined : this.#aroundExpiry(due)]);
    await Promise.all(this.#sent);
    if (random.chance(0.7)) await front.position(this.caseId);
    await this.#end();
  }

  #id(): string {
    this.#ids += 1;
    return stableUuid(`${this.#options.name}:${this.#ids}`);
  }

  async #open(): Promise<void> {
    const { front, random, dueAround } = this.#options;
    const textId = this.#id();
    const details = { textId, digest: 'd' };
    const party = (n: number, role: 'applicant' | 'respondent') =>
      ({ partyId: `${this.caseId}-p${n}`, role, kind: 'person', details }) as const;
    const openedAt = Date.now();
    const msPerDay = Math.ceil(Math.max(1000, dueAround - openedAt) / LEGAL_DAYS[this.#variant]);
    const data = {
      policy: '2025',
      clock: { kind: 'drill', msPerDay, startDate: '2026-01-05', openedAt },
      stationId: actorOf('police').unitId,
      courtId: actorOf('judge').unitId,
      appealCourtId: actorOf('appealJudge').unitId,
      source: 'walk_in',
      matter: 'adjacent_relations',
      summary: { textId, digest: 'd' },
      parties: [party(1, 'applicant'), party(2, 'respondent')],
    } as const;
    const inputId = this.#id();
    const actor = actorOf('police');
    await front.accept({
      ...this.#binding(inputId, actor.personId),
      envelope: { kind: 'open', inputId, actor, data },
      texts: [{ textId, kind: 'text', body: '邻里纠纷', salt: 'salt' }],
    });
    // A start that is dropped is brought by the relay.
    const starts = random.pick([0, 1, 1, 1, 1, 1, 1, 1, 2]);
    for (let n = 0; n < starts; n += 1) await front.start(this.caseId).catch(() => undefined);
    await this.#applied(inputId, 'the opening');
  }

  #binding(inputId: string, actorId: string) {
    return { decisionId: inputId, caseId: this.caseId, actorId, route: 'proof', bodyDigest: inputId };
  }

  /** Into the inbox only. */
  async #accept<K extends DecisionType>(
    type: K,
    data: DecisionData[K],
    more: { as?: string; expectedVersion?: number; inputId?: string } = {},
  ): Promise<Sent> {
    const { as = 'police', inputId = this.#id(), ...rest } = more;
    const actor = actorOf(as);
    const envelope = { kind: 'decision', inputId, type, actor, data, ...rest } as never;
    const textId = (data as { text?: { textId: string } }).text?.textId;
    const texts = textId === undefined ? [] : [{ textId, kind: 'text' as const, body: '记录', salt: 'salt' }];
    const receivedAt = await this.#options.front.accept({
      ...this.#binding(inputId, actor.personId),
      envelope,
      texts,
    });
    return { inputId, input: { ...(envelope as CaseInput), receivedAt } };
  }

  /** A signal that fails is brought by the relay, like one that is dropped. */
  async #deliver({ input }: Sent, how: Delivery = 'once'): Promise<void> {
    const signal = () => this.#options.front.signal(this.caseId, input).catch(() => undefined);
    if (how !== 'dropped') await signal();
    if (how === 'twice') await signal();
  }

  #note(inputId?: string): Promise<Sent> {
    const text = { textId: this.#id(), digest: 'd' };
    return this.#accept('record_note', { text }, inputId === undefined ? {} : { inputId });
  }

  #party(expectedVersion: number): Promise<Sent> {
    const details = { textId: this.#id(), digest: 'd' };
    return this.#accept('add_party', { role: 'third_party', kind: 'person', details }, { expectedVersion });
  }

  #criminalTriage(): Promise<Sent> {
    return this.#accept('triage', { findings: { ...CLEAN, criminal: true }, route: 'judge' });
  }

  async #ask(sent: Sent): Promise<InputOutcome> {
    await this.#deliver(sent);
    return await this.#options.front.outcome(sent.inputId);
  }

  async #applied(inputId: string, what: string): Promise<void> {
    const { outcome, refusal } = await this.#options.front.outcome(inputId);
    if (outcome !== 'applied') throw new Error(`${this.caseId}: ${what} was refused: ${refusal?.code}`);
  }

  async #prepare(): Promise<void> {
    const refused = await this.#criminalTriage();
    if ((await this.#ask(refused)).outcome !== 'refused')
      throw new Error(`${this.caseId}: crime went through`);
    if (this.#variant === 'intake') return;
    const triage = await this.#accept('triage', { findings: CLEAN, route: 'judge' });
    await this.#deliver(triage);
    await this.#applied(triage.inputId, 'triage');
  }

  /** Two at once on one version: one wins. */
  async #rivals(): Promise<void> {
    const { front } = this.#options;
    const note = await this.#note();
    const { version } = await this.#ask(note);
    const both = await Promise.all([this.#party(version), this.#party(version)]);
    await Promise.all(both.map((sent) => this.#deliver(sent)));
    const outcomes = await Promise.all(both.map(({ inputId }) => front.outcome(inputId)));
    const winners = outcomes.filter(({ outcome }) => outcome === 'applied').length;
    // None wins when the deadline has run out in between and moved the version.
    if (winners > 1) throw new Error(`${this.caseId}: ${winners} winners on version ${version}`);
  }

  /** The deadline that runs out next; none when the machine was so slow that it is over. */
  async #due(): Promise<Due | undefined> {
    const [row] = await this.#options.front.db.text<Due & { at: string }>(
      `select deadline_id as "deadlineId", (detail ->> 'revision')::int as revision,
         (extract(epoch from due_at_real) * 1000)::bigint::text as at
       from deadlines where case_id = $1 and status = 'armed' order by due_at_real limit 1`,
      [this.caseId],
    );
    return row === undefined ? undefined : { ...row, at: Number(row.at) };
  }

  async #struck(due: Due | undefined): Promise<void> {
    const { control, fault, front, random, target } = this.#options;
    const { caseId } = this;
    const inputId = this.#id();
    const onExpiry = target === 'expiry' && due !== undefined;
    const struckId = onExpiry ? expiryInputId(due.deadlineId, due.revision) : inputId;
    armFault(control, { caseId, inputId: struckId }, fault);
    // Received first, delivered after the one that is struck.
    const early = await this.#note();
    const aimed = await this.#note(inputId);
    const others = random.chance(0.6) ? [await this.#criminalTriage()] : [];
    for (const sent of random.shuffled([aimed, ...others])) {
      this.#sent.push(this.#deliver(sent, random.pick(['once', 'once', 'twice'])));
    }
    await pause(random.whole(0, 700));
    await this.#deliver(early, random.pick(['once', 'once', 'twice', 'dropped']));
    this.#sent.push(...[aimed, early, ...others].map((sent) => front.outcome(sent.inputId)));
  }

  /** Before, at and after the instant at which the deadline runs out; the one from before comes after the expiry. */
  async #aroundExpiry(due: Due): Promise<void> {
    const { front, random } = this.#options;
    await until(due.at - random.whole(20, 400));
    const late = await this.#note();
    // A person's act between the expiry and the late one would close the way back.
    const alone = random.chance(0.6);
    const edge = alone ? [] : [await this.#noteAt(due.at + random.whole(-15, 15))];
    const after = alone ? [] : [await this.#noteAt(due.at + random.whole(50, 300))];
    if (random.chance(0.7)) await this.#expired(due);
    else await until(due.at + random.whole(100, 1500));
    await this.#deliver(late, random.pick(['once', 'once', 'twice', 'dropped']));
    this.#sent.push(...[late, ...edge, ...after].map((sent) => front.outcome(sent.inputId)));
  }

  async #noteAt(instant: number): Promise<Sent> {
    await until(instant);
    const sent = await this.#note();
    this.#sent.push(this.#deliver(sent, this.#options.random.pick(['once', 'twice', 'dropped'])));
    return sent;
  }

  /** Waits for the expiry to be on record; not for ever, since the case may have gone another way. */
  async #expired({ deadlineId, revision, at }: Due): Promise<void> {
    const key = { caseId: this.caseId, inputId: expiryInputId(deadlineId, revision) };
    while (Date.now() < at + EXPIRY_PATIENCE_MS) {
      const found = await readOutcomes(this.#options.front.db, [key]).catch(() => []);
      if (found.length > 0) return;
      await pause(100);
    }
  }

  async #end(): Promise<void> {
    const { front, random } = this.#options;
    const close = await this.#accept('close_case', { reason: 'other' });
    await this.#deliver(close);
    await this.#applied(close.inputId, 'closing');
    const archive = await this.#accept('archive_case', { visited: true });
    await this.#deliver(archive);
    await this.#applied(archive.inputId, 'archiving');
    if (random.chance(0.2)) {
      const { outcome } = await this.#ask(await this.#note());
      if (outcome !== 'refused') throw new Error(`${this.caseId}: a note after archiving`);
    }
    // Replays the whole history of the ended run.
    if (random.chance(0.2)) await front.position(this.caseId);
  }
}

async function until(instant: number): Promise<void> {
  await pause(Math.max(0, instant - Date.now()));
}
