/** No dead end: whatever side process is open at whatever stage, and however the case ends, those who see it can bring it to the archive. */
import { describe, expect, test } from 'vitest';
import { PROCESS_KINDS } from '../../../domain/kernel/codes.ts';
import { standingGate } from '../../../domain/machine/gates.ts';
import { ruleFor } from '../../../domain/machine/catalogue.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { type Ending, ENDINGS } from './support/endings.ts';
import * as at from './support/journeys.ts';
import { listedDebtor } from './support/listed-debtor.ts';
import { actor, COURT, peopleOf } from './support/people.ts';
import { PLACES } from './support/places.ts';
import { reads } from './support/readers.ts';
import { wayOut } from './support/way-out.ts';

type Kind = (typeof PROCESS_KINDS)[number];

/** One who may take it and sees the case. */
const who = ({ state }: CaseUnderTest, type: Ending[0]) =>
  peopleOf(state).find((one) => standingGate(state, one, type) === undefined && reads(state, one));

/** @returns false where the ending is not possible here */
function ends(one: CaseUnderTest, [type, data]: Ending): boolean {
  const by = who(one, type);
  if (by === undefined) return false;
  const whose = ruleFor(type).onBehalf === 'required' ? { party: 'A' } : {};
  return one.input(one.decision(type, data, { by, ...whose })).ok;
}

/** The stages, and an execution whose six months have run out: only then the creditor turns to the superior court (CPL 237). */
const EVERYWHERE: typeof PLACES = {
  ...PLACES,
  execution_overdue: () => at.inExecution().passTo('2026-08-27'),
  execution_listed: () => listedDebtor(),
};

/** Who asks for what only one of them may ask for, and about whom. */
interface Asked {
  readonly party: string;
  readonly aboutPartyId?: string;
  readonly fault?: 'force';
}

const ASKED: Partial<Record<Kind, Asked>> = {
  superior_execution: { party: 'A' },
  listing_correction: { party: 'B' },
  listing_removal: { party: 'A', aboutPartyId: 'B' },
  limits_release: { party: 'B' },
  mediator_complaint: { party: 'A', fault: 'force' },
  procedure_objection: { party: 'B' },
};

function withProcess(place: string, kind: Kind): CaseUnderTest | undefined {
  const one = EVERYWHERE[place]?.('2025');
  const { party, ...about } = ASKED[kind] ?? {};
  const whose = party === undefined ? {} : { party };
  return one?.take('open_process', { kind, ...about }, whose).ok === true ? one : undefined;
}

describe('a side process of the court, opened while the case is at the station', () => {
  const opened = () =>
    at.atTriage().must('open_process', { kind: 'protection_order' }, { by: 'police_officer' });

  test('is read by those of the court who owe it, and by nobody of the court before', () => {
    const judge = actor('judge');
    expect(reads(at.atTriage().state, judge)).toBe(false);
    for (const role of ['judge', 'division_head', 'filing_judge', 'court_clerk', 'president'] as const)
      expect(reads(opened().state, actor(role)), role).toBe(true);
    expect(reads(opened().state, { ...judge, unitId: 'court-elsewhere' })).toBe(false);
    expect(reads(opened().state, actor('bailiff'))).toBe(false);
  });

  test('is told to them at once', () => {
    const told = opened().notices.filter(({ kind }) => kind === 'duty_owed');
    expect(told.map(({ data }) => data)).toEqual([
      {
        to: { unitId: COURT, roles: ['judge', 'division_head', 'filing_judge', 'execution_judge'] },
        what: ['process_protection_order'],
        dueAt: opened().state.deadlines.findLast(({ rule }) => rule === 'DV28.ordinary')?.dueAt,
      },
    ]);
  });

  test('stays the court’s to read once it is closed', () => {
    const one = opened();
    const [process] = one.state.processes;
    one.must('close_process', { eventSeq: process?.seq ?? 0, outcome: 'granted' }, { by: 'judge' });
    expect(reads(one.state, actor('judge'))).toBe(true);
  });

  test('keeps a closed case from the archive until the court has closed it, and the refusal says who does', () => {
    const one = opened().must('close_case', { reason: 'other' }, { by: 'police_officer' });
    const [process] = one.state.processes;
    const refused = one.take('archive_case', { visited: false }, { by: 'police_officer' });
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        code: 'process_open',
        params: { kind: 'protection_order', eventSeq: process?.seq, unitId: COURT },
      },
    });
    const judge = actor('judge');
    expect(reads(one.state, judge)).toBe(true);
    one.must('close_process', { eventSeq: process?.seq ?? 0, outcome: 'completed' }, { by: judge });
    one.must('archive_case', { visited: false }, { by: 'police_officer' });
    expect(one.stage).toBe('archived');
  });
});

test('a confirmation rejected and closed at the station is archived by the court, which still sees it', () => {
  const one = at.confirmationApplied().must('accept_confirmation', {});
  one.must('reject_confirmation', { ground: 'content_unclear', next: 'mediation' });
  one.must('close_case', { reason: 'withdrawn' });
  expect(reads(one.state, actor('court_clerk'))).toBe(true);
});

describe('a walk over all stages, side processes and endings', () => {
  const tried = new Set<string>();

  test.each(Object.keys(EVERYWHERE).flatMap((place) => PROCESS_KINDS.map((kind) => [place, kind] as const)))(
    '%s with %s: whatever ends it, a way to the archive is left',
    (place, kind) => {
      const start = withProcess(place, kind);
      if (start === undefined) return;
      for (const ending of ENDINGS.filter(([type]) => who(start, type) !== undefined)) {
        const one = withProcess(place, kind);
        if (one === undefined || !ends(one, ending)) continue;
        tried.add(`${place} ${ending[0]}`);
        expect(wayOut(one), `${place}, ${kind}, ${JSON.stringify(ending)}`).toBeDefined();
      }
      expect(wayOut(start), `${place}, ${kind}`).toBeDefined();
      start.checkWholeFold();
    },
  );

  test('has opened every kind of side process somewhere', () => {
    const places = (kind: Kind) => Object.keys(EVERYWHERE).filter((place) => withProcess(place, kind));
    expect(PROCESS_KINDS.filter((kind) => places(kind).length === 0)).toEqual([]);
  });

  test('has tried an ending at every place', () => {
    const places = new Set([...tried].map((one) => one.slice(0, one.indexOf(' '))));
    expect(Object.keys(EVERYWHERE).filter((place) => !places.has(place))).toEqual([]);
    const types = new Set([...tried].map((one) => one.slice(one.indexOf(' ') + 1)));
    expect(types.size).toBeGreaterThan(20);
  });
});
