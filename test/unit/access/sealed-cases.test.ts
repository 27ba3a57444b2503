/** The walls over whole cases: whatever a case went through, no answer to those of the court holds a sealed word, text or paper. */
import { expect, test } from 'vitest';
import { PUBLIC_ORDER_RULES, MEDIATION_TASKS, sealedFor } from '../../../domain/access/policy/walls.ts';
import type { Role } from '../../../domain/access/roles.ts';
import type { EventType } from '../../../domain/kernel/events.ts';
import { EVENT_TRAITS } from '../../../domain/kernel/event-registry.ts';
import type { EventTrait } from '../../../domain/kernel/event-traits.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { runOut } from '../../../domain/machine/passing.ts';
import { type Act, behindWall, SEALING_TYPES, type Wall, wallOfActs } from '../../../domain/machine/walls.ts';
import { openDeadlines, openDuties, allowedView } from '../../../api/cases/case-view.ts';
import { endView, fireView, openFires, standingView } from '../../../api/cases/what-if-view.ts';
import { sealsView } from '../../../api/cases/walls.ts';
import { Teller } from '../../../words/tell.ts';
import { sealedWordsIn } from '../../support/sealed-words.ts';
import { type CaseUnderTest, morning } from '../case/support/case-under-test.ts';
import * as at from '../case/support/journeys.ts';
import { actor, COURT } from '../case/support/people.ts';
import { rareCases } from '../case/support/rare-cases.ts';
import { places } from '../case/support/walk-places.ts';

const TRYING: readonly Role[] = ['judge', 'court_clerk', 'division_head', 'appeal_judge'];

const NAMES = {
  party: () => ({ role: 'applicant', no: 1, name: '张三' }) as const,
  person: () => '王五',
  text: (textId: string) => `«${textId}»`,
};

/** The events of a case as the wall asks for them, notes with the stage in which they were written. */
function actsOf({ events }: CaseUnderTest): readonly Act[] {
  let stage: Stage = 'intake';
  return events.map((event) => {
    if (event.type === 'stage_entered') stage = event.data.stage;
    return { ...event, stage };
  });
}

function wallFor(one: CaseUnderTest, role: Role): Wall {
  const sealed = sealedFor({ roles: [role], mediates: false }, one.stage);
  const { deadlines, tasks } = one.state;
  const ruled = deadlines.filter(({ rule }) => PUBLIC_ORDER_RULES.includes(rule));
  const helped = tasks.filter(({ kind }) => MEDIATION_TASKS.includes(kind));
  const base = {
    sealed,
    deadlineIds: new Set(ruled.map((each) => each.deadlineId)),
    taskIds: new Set(sealed.has('mediation') ? helped.map((each) => each.taskId) : []),
  };
  const asked = actsOf(one).filter(
    ({ type, data }) => SEALING_TYPES.includes(type) || JSON.stringify(data).includes('"documentId'),
  );
  return wallOfActs(base, asked);
}

/** The record as the route of events gives it, each entry with its sentences. */
function recordFor(one: CaseUnderTest, wall: Wall): readonly object[] {
  const teller = new Teller(NAMES);
  return actsOf(one).map((act) => {
    const { type, data, withheld } = behindWall(act, wall);
    const sealed = sealsView(withheld);
    const told = { seq: act.seq, type, data, actor: 'system', sealed } as const;
    // What is marked as sealed says so itself; its words are those of the compartment.
    return { type, data, ...teller.tell(told) };
  });
}

/** Everything that a reader of the court is told of the case: record, clocks, duties, what may be done, what would follow. */
function answersFor(one: CaseUnderTest, role: Role): Readonly<Record<string, unknown>> {
  const wall = wallFor(one, role);
  const { sealed } = wall;
  const seen = { language: 'zh', full: true, sealed } as const;
  const reader = { ...actor(role), unit: { unitId: COURT } } as unknown as Parameters<typeof allowedView>[1];
  const chain = runOut(one.state, one.calendar, { most: 60 });
  return {
    record: recordFor(one, wall),
    clocks: openDeadlines(one.state.deadlines, sealed),
    duties: openDuties(obligations(one.state), wall),
    refusals: allowedView(one.state, reader).map(({ reason }) => reason),
    standing: standingView(one.state, seen),
    forecast: [endView(chain, seen), ...openFires(chain.fires, seen).map((fire) => fireView(fire, seen))],
  };
}

const brawl = (start: at.Start = {}): CaseUnderTest => {
  const one = at.consents(at.atStation('A', start), 'police_mediation');
  one.must('record_note', { text: { textId: 'conceded', digest: 'd' } });
  one.must('hold_session', {
    outcome: 'no_agreement',
    mode: 'in_person',
    officers: 2,
    notes: { textId: 'conceded', digest: 'd' },
  });
  return one;
};

/** A fight that fails before the police and goes to court, while the violation stays with them. */
const brawlInCourt = (): CaseUnderTest => {
  const one = brawl();
  one.must('order_opinion', { kind: 'injury' }).must('receive_opinion', { kind: 'injury' });
  one.must('end_mediation', { reason: 'too_far_apart', next: 'filing' });
  one.must('apply_no_punishment', {
    settledBy: 'themselves',
    applicantIds: ['A', 'B'],
    performed: true,
    documentId: 'sealed-paper',
  });
  one.must('submit_complaint', { materials: ['complaint'] });
  const courtCaseNumber = at.numberOf(one, '民初');
  return one.must('register_case', { courtCaseNumber, procedure: 'ordinary', next: 'trial' });
};

/** Before the police have accepted it, and when their second session is on record and nothing else yet. */
const beforeThePolice = (): readonly CaseUnderTest[] => {
  const triaged = at.atTriage().must('triage', {
    findings: { ...at.NOTHING_SPECIAL, publicOrder: 'mediable' },
    route: 'police_mediation',
    track: 'A',
  });
  const twice = brawl();
  twice.now = morning('2026-01-07');
  return [
    at.consents(triaged, 'police_mediation'),
    twice.must('hold_session', { outcome: 'no_agreement', mode: 'in_person', officers: 2 }),
  ];
};

/** The police end it as a public-order case, and take it up a day late. */
const endedAsViolation = (): CaseUnderTest => {
  const one = brawl();
  one.must('end_mediation', { reason: 'too_far_apart', next: 'public_order_case' });
  one.now = morning('2026-01-08');
  return one.must('decide_public_order', { outcome: 'punished' }, { happenedOn: '2026-01-07' });
};

const takenOver = (): CaseUnderTest =>
  at.atTriage().must('triage', {
    findings: { ...at.NOTHING_SPECIAL, publicOrder: 'not_mediable' },
    route: 'public_order_case',
  });

const CASES: Readonly<Record<string, () => readonly CaseUnderTest[]>> = {
  'a fight in court': () => [brawlInCourt()],
  'a fight before the police': beforeThePolice,
  'a public-order case': () => [endedAsViolation()],
  'taken over at triage': () => [takenOver()],
  'the rare cases': rareCases,
  'the places of the walks': () => places.map((place) => place({})),
};

const TRAITS = EVENT_TRAITS as Readonly<Record<string, EventTrait>>;

/** Ids of texts and papers below a sealed path, of the compartments that are sealed for the reader. */
function sealedIds(one: CaseUnderTest, { sealed }: Wall): readonly string[] {
  const fields = one.events.flatMap(({ type, data }) =>
    Object.entries(TRAITS[type as EventType]?.seals ?? {}).flatMap(([path, compartment]) => {
      if (!sealed.has(compartment)) return [];
      const value = path === '*' ? data : (data as unknown as Record<string, unknown>)[path];
      return JSON.stringify(value ?? null).match(/(?<="(?:textId|documentId)":")[^"]+/g) ?? [];
    }),
  );
  return [...new Set(fields)];
}

test.each(Object.keys(CASES))('%s: no answer to the court holds what is sealed', (name) => {
  for (const one of CASES[name]?.() ?? [])
    for (const role of TRYING) {
      const ids = sealedIds(one, wallFor(one, role));
      for (const [answer, said] of Object.entries(answersFor(one, role))) {
        const text = JSON.stringify(said)
          .replaceAll('封：治安部分', '')
          .replaceAll('sealed: the public-order part', '');
        expect(sealedWordsIn(text), `${role}, ${one.stage}: ${answer}`).toEqual([]);
        expect(
          ids.filter((id) => text.includes(`"${id}"`) || text.includes(`«${id}»`)),
          `${role}, ${one.stage}: ${answer}`,
        ).toEqual([]);
      }
    }
});

test('a paper that a sealed event alone names is sealed, one that the suit names as well is not', () => {
  const one = brawlInCourt();
  const wall = wallFor(one, 'judge');
  expect([...wall.papers]).toEqual([['sealed-paper', 'public_order']]);
  const again: Act = {
    seq: 900,
    inputNo: 900,
    type: 'arbitration_recorded',
    data: { documentId: 'sealed-paper' },
    actor: 'system',
  };
  expect(wallOfActs(wall, [...actsOf(one), again]).papers.size).toBe(0);
});

test('the reason for recording a sealed act late is sealed with it, of another act it is read', () => {
  const one = endedAsViolation();
  const wall = wallFor(one, 'judge');
  const late = actsOf(one).filter(({ type }) => type === 'act_backdated');
  expect(late.map((act) => behindWall(act, wall).type)).toEqual(['sealed']);
  const session = brawl();
  session.now = morning('2026-01-07');
  session.must('record_note', { text: { textId: 'n', digest: 'd' } }, { happenedOn: '2026-01-06' });
  session.must(
    'tell_parties',
    { topic: 'civil_routes', partyIds: ['A'], textVersion: '1' },
    { happenedOn: '2026-01-06' },
  );
  const shown = actsOf(session)
    .filter(({ type }) => type === 'act_backdated')
    .map((act) => Object.keys(behindWall(act, wallFor(session, 'judge')).data));
  expect(shown).toEqual([
    ['happenedOn', 'receivedOn'],
    ['happenedOn', 'receivedOn', 'reason'],
  ]);
});

test('the clerk who archives is told that the police have something left to do, and not what', () => {
  const one = brawl();
  one
    .must('end_mediation', { reason: 'too_far_apart', next: 'filing' })
    .must('close_case', { reason: 'other' });
  const clerk = one.take('archive_case', { visited: false }, { by: 'court_clerk' });
  expect(clerk).toMatchObject({ ok: false, refusal: { code: 'police_not_done' } });
  const police = one.take('archive_case', { visited: false }, { by: 'police_officer' });
  expect(police).toMatchObject({ ok: false, refusal: { code: 'public_order_open' } });
});
