/**
 * Exercises at their quota beside real cases: many people ask for more than they may have, at once, while real cases are
 * opened. No more exercises than the quota are open, no real case is refused, the real numbers (JF) have no gap and no twin,
 * and of what waits in the inbox the relay brings what is real first.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { actorOf } from '../../db/demo-actors.ts';
import { stableUuid } from '../../db/people.ts';
import { acceptInput, type AcceptRequest } from '../../db/queries/record/accept-input.ts';
import type { DrillQuota } from '../../domain/access/policy/drill-quota.ts';
import type { OpeningData } from '../../domain/chapters/intake/shape.ts';
import { drillClock, REAL_CLOCK } from '../../domain/deadlines/clock.ts';
import type { Finding } from './audit/finding.ts';
import { auditBatch, type World } from './batch.ts';
import { type Random, randomFrom } from './random.ts';

export interface DrillsPlan {
  readonly seed: number;
  readonly people: number;
  /** Asked for by each of them, at once. */
  readonly asked: number;
  /** Real cases opened meanwhile, and again behind the exercises that wait. */
  readonly real: number;
  readonly quota: DrillQuota;
  /** What a test plants: one person's openings come without the quota, or what is real is numbered as an exercise. */
  readonly planted?: 'no_quota' | 'real_as_drill';
}

export interface DrillsResult extends DrillsPlan {
  readonly ms: number;
  readonly opened: number;
  readonly refused: number;
  readonly realOpened: number;
  /** Exercises that were on record before the last real case of those that waited with them. */
  readonly before: number;
  readonly findings: readonly Finding[];
}

/** What the relay brings of exercises in a round: what is real may come in after it has looked, not later than the next. */
const DRILLS_BEFORE_REAL = 2 * 16;
const STATIONS = ['station-230811200', 'station-230811101'] as const;

interface Opening {
  readonly caseId: string;
  readonly stationId: string;
  readonly personId: string;
  readonly drill: boolean;
  readonly request: AcceptRequest;
}

interface Row {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly drill: boolean;
  readonly stationId: string;
  readonly recordedAt: number;
}

class Drills {
  readonly #world: World;
  readonly #plan: DrillsPlan;
  readonly #random: Random;
  readonly findings: Finding[] = [];
  readonly opened: Opening[] = [];
  refused = 0;
  before = 0;
  #ids = 0;

  constructor(world: World, plan: DrillsPlan) {
    this.#world = world;
    this.#plan = plan;
    this.#random = randomFrom(plan.seed);
  }

  #id(): string {
    this.#ids += 1;
    return stableUuid(`drills:${this.#plan.seed}:${this.#ids}`);
  }

  /** @param clock `drill` makes an exercise; a planted defect has it on what is asked for as real */
  #opening(personId: string, stationId: string, drill: boolean, clock = drill): Opening {
    const [caseId, inputId, textId] = [this.#id(), this.#id(), this.#id()];
    const details = { textId, digest: 'd' };
    const party = (n: number, role: 'applicant' | 'respondent') =>
      ({ partyId: `${caseId}-p${n}`, role, kind: 'person', details }) as const;
    const data: OpeningData = {
      policy: '2025',
      clock: clock ? drillClock({ msPerDay: 3_600_000, openedAt: Date.now() }) : REAL_CLOCK,
      stationId,
      courtId: actorOf('judge').unitId,
      appealCourtId: actorOf('appealJudge').unitId,
      source: 'walk_in',
      matter: 'adjacent_relations',
      summary: details,
      parties: [party(1, 'applicant'), party(2, 'respondent')],
    };
    const actor = { personId, roles: ['police_officer'], unitId: stationId } as const;
    const request: AcceptRequest = {
      decisionId: inputId,
      caseId,
      actorId: personId,
      route: 'proof',
      bodyDigest: inputId,
      envelope: { kind: 'open', inputId, actor, data },
      texts: [{ textId, kind: 'text', body: '演练', salt: 'salt' }],
    };
    return { caseId, stationId, personId, drill, request };
  }

  /** Takes it in and, unless it is to wait for the relay, starts it. */
  async #open(opening: Opening, how: { quota?: DrillQuota; waits?: boolean } = {}): Promise<void> {
    const { front } = this.#world;
    const { request, caseId, drill } = opening;
    const quota = how.quota === undefined ? {} : { quota: how.quota };
    const reply = await acceptInput(front.db, { ...request, ...quota });
    if (!('receivedAt' in reply)) {
      this.refused += 1;
      if (!drill) this.#found('quota', caseId, `a real case was answered ${reply.status}`);
      return;
    }
    const { inputId } = request.envelope;
    front.ledger.accepted.set(inputId, { caseId, inputId, receivedAt: reply.receivedAt });
    this.opened.push(opening);
    if (how.waits !== true) await front.start(caseId, drill).catch(() => undefined);
  }

  #found(check: 'quota' | 'case number' | 'real first', caseId: string, what: string): void {
    this.findings.push({ check, caseId, what });
  }

  /** More than they may have, by several people of two stations, in any order. */
  async atOnce(): Promise<void> {
    const { people, asked, real, planted } = this.#plan;
    const rows = await this.#rows();
    const drills = Array.from({ length: people }, (_, n) => {
      const personId = this.#id();
      // All but the last are of one station, which comes to its own quota.
      const stationId = STATIONS[people > 1 && n === people - 1 ? 1 : 0];
      const unguarded = planted === 'no_quota' && n === 0;
      return Array.from({ length: asked }, () => ({
        opening: this.#opening(personId, stationId, true),
        how: unguarded ? {} : { quota: this.#quotaOf(rows, stationId) },
      }));
    }).flat();
    const officer = this.#id();
    const cases = Array.from({ length: real }, () => ({
      opening: this.#opening(officer, STATIONS[0], false, planted === 'real_as_drill'),
      how: {},
    }));
    const all = this.#random.shuffled([...drills, ...cases]);
    await Promise.all(all.map(({ opening, how }) => this.#open(opening, how)));
    this.#judgeQuota(all.map(({ opening }) => opening));
  }

  /** A world serves many seeds within the hour: what they opened at the station comes on top. */
  #quotaOf(rows: readonly Row[], stationId: string): DrillQuota {
    const { quota } = this.#plan;
    const former = rows.filter((row) => row.drill && row.stationId === stationId).length;
    return {
      ...quota,
      openedAtStationAnHour: quota.openedAtStationAnHour + former,
      openAtStation: quota.openAtStation + former,
    };
  }

  #judgeQuota(asked: readonly Opening[]): void {
    const { quota } = this.#plan;
    const count = (from: readonly Opening[], key: (one: Opening) => string): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const one of from) if (one.drill) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
      return counts;
    };
    const most = (counts: Map<string, number>, bound: number, whose: string): void => {
      for (const [id, opened] of counts)
        if (opened > bound)
          this.#found('quota', '', `${opened} exercises of ${whose} ${id}, at most ${bound}`);
    };
    most(
      count(this.opened, (one) => one.personId),
      quota.openedByPersonAnHour,
      'the person',
    );
    const atStation = Math.min(quota.openedAtStationAnHour, quota.openAtStation);
    most(
      count(this.opened, (one) => one.stationId),
      atStation,
      'the station',
    );
    // The quota is what refuses, and not more than it.
    for (const [station, wanted] of count(asked, (one) => one.stationId)) {
      const people = count(
        asked.filter((one) => one.stationId === station),
        (one) => one.personId,
      );
      const byPeople = [...people.values()].reduce(
        (sum, n) => sum + Math.min(n, quota.openedByPersonAnHour),
        0,
      );
      const lawful = Math.min(wanted, atStation, byPeople);
      const opened = this.opened.filter((one) => one.drill && one.stationId === station).length;
      if (opened < lawful) this.#found('quota', '', `only ${opened} of ${lawful} exercises at ${station}`);
    }
  }

  /** Exercises in the inbox that nobody signals, and behind them real cases. */
  async behind(): Promise<void> {
    const { asked, people, real } = this.#plan;
    const [officer, trainer] = [this.#id(), this.#id()];
    const first = this.opened.length;
    for (let n = 0; n < asked * people; n += 1)
      await this.#open(this.#opening(trainer, STATIONS[1], true), { waits: true });
    for (let n = 0; n < real; n += 1)
      await this.#open(this.#opening(officer, STATIONS[0], false), { waits: true });
    const waiting = this.opened.slice(first);
    await this.#outcomes(waiting);
    const rows = (await this.#rows()).filter((row) => waiting.some(({ caseId }) => caseId === row.caseId));
    const last = Math.max(...rows.filter(({ drill }) => !drill).map(({ recordedAt }) => recordedAt));
    this.before = rows.filter(({ drill, recordedAt }) => drill && recordedAt < last).length;
    if (this.before > DRILLS_BEFORE_REAL)
      this.#found('real first', '', `${this.before} exercises were on record before what is real`);
  }

  async #outcomes(of: readonly Opening[]): Promise<void> {
    await Promise.all(
      of.map(async ({ request, drill, caseId }) => {
        const { outcome, refusal } = await this.#world.front.outcome(request.envelope.inputId);
        if (outcome !== 'applied' && !drill)
          this.#found('quota', caseId, `a real case was refused: ${refusal?.code}`);
      }),
    );
  }

  #rows(): Promise<Row[]> {
    return this.#world.front.db.rows<Row>(sql`
      select c.case_id as "caseId", c.case_number as "caseNumber", c.drill, c.station_id as "stationId",
        (extract(epoch from c.last_activity_at) * 1000)::float8 as "recordedAt"
      from cases c order by c.case_number`);
  }

  settled(): Promise<void> {
    return this.#outcomes(this.opened);
  }

  /** Of every case that this world has: the serials of a series are 1 to n. */
  async numbers(): Promise<void> {
    const rows = await this.#rows();
    for (const { caseId, drill } of this.opened) {
      const number = rows.find((row) => row.caseId === caseId)?.caseNumber ?? 'no number';
      if (!number.startsWith(drill ? 'YL-' : 'JF-')) this.#found('case number', caseId, `is ${number}`);
    }
    const series = new Map<string, number[]>();
    for (const { caseNumber } of rows) {
      const at = caseNumber.lastIndexOf('-');
      const name = caseNumber.slice(0, at);
      series.set(name, [...(series.get(name) ?? []), Number(caseNumber.slice(at + 1))]);
    }
    for (const [name, serials] of series)
      if (serials.toSorted((a, b) => a - b).some((serial, at) => serial !== at + 1))
        this.#found('case number', '', `${name} has a gap or a twin`);
  }
}

export async function runDrills(world: World, plan: DrillsPlan): Promise<DrillsResult> {
  const began = performance.now();
  const drills = new Drills(world, plan);
  try {
    await drills.atOnce();
    await drills.settled();
    await drills.behind();
    await drills.numbers();
  } catch (error) {
    drills.findings.push({ check: 'round', caseId: '', what: String(error) });
  }
  // What the relay sent twice is with its case by now.
  await pause(200);
  const report = await auditBatch(
    world,
    drills.opened.map(({ caseId }) => caseId),
  );
  const realOpened = drills.opened.filter(({ drill }) => !drill).length;
  return {
    ...plan,
    ms: Math.round(performance.now() - began),
    opened: drills.opened.length - realOpened,
    refused: drills.refused,
    realOpened,
    before: drills.before,
    findings: [...drills.findings, ...report.findings],
  };
}
