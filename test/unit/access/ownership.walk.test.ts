/** Every decision on what somebody owns, by every role at every stage, against a table written from the articles. */
import { describe, expect, test } from 'vitest';
import { SUPERVISING } from '../../../domain/access/policy/groups.ts';
import { ALL_ROLES, type Role } from '../../../domain/access/roles.ts';
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import type { Actor } from '../../../domain/kernel/actor.ts';
import type { CaseInput } from '../../../domain/kernel/input.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import type { Deadline } from '../../../domain/chapters/clocks/shape.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { ruleOf } from '../../../domain/law/rule.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import { decide } from '../../../domain/machine/decide.ts';
import { standingGate } from '../../../domain/machine/gates.ts';
import { OWNED_DECISION } from '../../../domain/chapters/requests/words.ts';
import type { CaseUnderTest } from '../case/support/case-under-test.ts';
import { text } from '../case/support/case-under-test.ts';
import { PLACES } from '../case/support/places.ts';
import { APPEAL_COURT, COURT, STATION } from '../case/support/people.ts';
import * as expected from './support/ownership-expected.ts';

const BUREAU = 'bureau-xiangyang';
const WHO: Readonly<Record<string, readonly [Role, string]>> = {
  O: ['police_officer', STATION],
  H: ['station_chief', STATION],
  T: ['traffic_police', STATION],
  M: ['mediator', STATION],
  L: ['legal_worker', STATION],
  B: ['police_bureau', BUREAU],
  J: ['judge', COURT],
  D: ['division_head', COURT],
  P: ['president', COURT],
  C: ['court_clerk', COURT],
  F: ['filing_judge', COURT],
  Y: ['bailiff', COURT],
  E: ['execution_judge', COURT],
  a: ['appeal_judge', APPEAL_COURT],
  d: ['division_head', APPEAL_COURT],
  p: ['president', APPEAL_COURT],
  c: ['court_clerk', APPEAL_COURT],
};

const ACTORS = Object.entries(WHO).map(([letter, [role, unitId]]): readonly [string, Actor] => [
  letter,
  { personId: `person-${letter}-${unitId}`, roles: [role], unitId },
]);

const NOT_THEIRS = ['not_the_owner', 'role_not_permitted'];

function outcome(state: CaseState, actor: Actor, type: DecisionType, data: object): string {
  const receivedAt = Math.max(...state.deadlines.map((one) => one.dueAt));
  const input = { kind: 'decision', inputId: 'walk', type, actor, receivedAt, data } as unknown as CaseInput;
  const result = decide(state, state.caseId, input, PUBLISHED_CALENDAR);
  return result.ok ? 'applied' : result.refusal.code;
}

/** The letters of those who are not turned away as having no say in it; their order is that of `WHO`. */
const may = (state: CaseState, type: DecisionType, data: object): string =>
  ACTORS.filter(([, actor]) => !NOT_THEIRS.includes(outcome(state, actor, type, data)))
    .map(([letter]) => letter)
    .join('');

const inOrder = (letters: string): string =>
  Object.keys(WHO)
    .filter((letter) => letters.includes(letter))
    .join('');

const STATES = Object.fromEntries(
  Object.entries(PLACES).map(([place, reach]: [string, (policy: '2025') => CaseUnderTest]) => [
    place,
    reach('2025').state,
  ]),
);
const places = Object.entries(STATES);

function withClock(state: CaseState, rule: Deadline['rule'], status: Deadline['status']): CaseState {
  const like = state.deadlines[0] as Deadline;
  const stopped = status === 'excluded' ? { stopped: { from: like.startDate, ground: 'appraisal' } } : {};
  const { stopped: _before, ...rest } = like;
  const clock: Deadline = {
    ...rest,
    deadlineId: 'd-walk',
    rule,
    status,
    revision: 0,
    scope: 'case',
    ...stopped,
  };
  return { ...state, deadlines: [...state.deadlines, clock] };
}

const day = { from: '2026-01-06', to: '2026-01-07' };

function clockRow(state: CaseState, rule: Deadline['rule']): readonly string[] {
  const running = withClock(state, rule, 'armed');
  const halted = withClock(state, rule, 'excluded');
  const { extensions = [], exclusions = [] } = ruleOf(state.policy, rule) ?? {};
  const clock = { deadlineId: 'd-walk', ground: exclusions[0]?.ground ?? 'appraisal' };
  return [
    may(running, 'extend_deadline', { deadlineId: 'd-walk', ground: extensions[0]?.ground ?? 'president' }),
    may(running, 'exclude_period', { ...clock, ...day }),
    may(running, 'stop_clock', clock),
    may(halted, 'restart_clock', { deadlineId: 'd-walk' }),
  ];
}

describe.each(places)('at %s', (place, state) => {
  const transferred = place === 'appeal_transferred';
  const registered = state.filing.registeredOn !== undefined;

  test.each(Object.entries(expected.PARTIES))('%s is decided by', (type, row) => {
    const data = { partyId: 'A', role: 'third_party', kind: 'person', change: 'left', details: text('new') };
    expect(may(state, type as DecisionType, data)).toBe(inOrder(row[place] ?? 'no row'));
  });

  test.each(Object.entries({ ...expected.CLOCKS, ...expected.APPEAL_CLOCKS }))(
    'the clock %s is of',
    (id, row) => {
      const rule = id as Deadline['rule'];
      const [extend, exclude] = row;
      const heads = Object.hasOwn(expected.APPEAL_CLOCKS, rule) && !transferred ? '' : extend;
      const days = inOrder(exclude);
      expect(clockRow(state, rule)).toEqual([inOrder(heads), days, days, days]);
    },
  );

  test.each(Object.entries(expected.FACTS))('the date of %s is corrected by', (type, letters) => {
    const seq = type === 'agreement_reached' ? 0 : 9_999;
    const dated = { ...state, datedEvents: [{ seq, type, date: '2026-01-06' }] };
    const data = { eventSeq: seq, date: '2026-01-05', reason: text('why') };
    expect(may(dated, 'correct', data)).toBe(inOrder(letters));
  });

  test('a judgment of the second instance is corrected there, an agreement in a suit by the court', () => {
    const { agreement_in_suit: inSuit, appeal_judgment: appealed } = expected.FACTS_BY_COURT;
    const data = { eventSeq: 9_999, date: '2026-01-05', reason: text('why') };
    const made = (type: string) => ({ seq: 9_999, type, date: '2026-01-06' });
    const instrument = {
      instrumentId: 'i-walk',
      kind: 'appeal_judgment',
      items: [],
      appealable: false,
    } as const;
    const judged: CaseState = {
      ...state,
      datedEvents: [made('instrument_issued')],
      instruments: [...state.instruments, { ...instrument, seq: 9_999, date: '2026-01-06' }],
    };
    expect(may(judged, 'correct', data)).toBe(inOrder(appealed));
    const filing = { ...state.filing, registeredOn: '2026-01-05', registeredSeq: 5 };
    const agreed: CaseState = { ...state, filing, datedEvents: [made('agreement_reached')] };
    expect(may(agreed, 'correct', data)).toBe(inOrder(inSuit));
  });

  test.each([
    ...Object.entries(expected.PEOPLE),
    ['mediator', registered ? expected.MEDIATOR_IN_SUIT : expected.MEDIATOR_BEFORE_SUIT] as const,
    ['appeal_judge', transferred ? expected.APPEAL_JUDGE : { assign: '', recuse: '' }] as const,
  ])('the %s is assigned and recused by', (capacity, row) => {
    const held = { personId: 'somebody', capacity, status: 'active' } as CaseState['assignments'][number];
    const with_: CaseState = { ...state, assignments: [...state.assignments, held] };
    expect(may(state, 'assign_person', { personId: 'somebody', capacity })).toBe(inOrder(row.assign));
    const recusal = { personId: 'somebody', ground: 'interest' };
    expect(may(with_, 'recuse_person', recusal)).toBe(inOrder(row.recuse));
  });

  test('somebody without a part in the case is recused by those of their own unit', () => {
    const recusal = { personId: 'nobody-here', ground: 'interest' };
    const by = (unitId: string) => may(state, 'recuse_person', { ...recusal, unitId });
    const { station, court } = expected.UNASSIGNED;
    expect([by(STATION), by(COURT), by(APPEAL_COURT)]).toEqual([station, court, transferred ? 'p' : '']);
  });

  test.each(Object.entries(expected.STOPS))('a side process that stops %s is opened by', (rule, letters) => {
    const running = withClock(state, rule as Deadline['rule'], 'armed');
    const data = { kind: 'appraisal', stopDeadlineIds: ['d-walk'] };
    expect(may(running, 'open_process', data)).toBe(inOrder(letters));
  });

  test('those who only watch, and parties, decide nothing; supervisors urge, and ask for explanations', () => {
    const watching: readonly Role[] = [...SUPERVISING, 'auditor', 'administrator', 'grid_system'];
    const decided = (role: Role) =>
      DECISION_TYPES.filter((type) => {
        const refusal = standingGate(state, { personId: 'w', roles: [role], unitId: COURT }, type);
        return refusal?.code !== 'role_not_permitted';
      });
    for (const role of watching) {
      const supervises = (SUPERVISING as readonly Role[]).includes(role);
      expect(decided(role)).toEqual(supervises ? ['urge', 'ask_explanation'] : []);
    }
    expect(ALL_ROLES.length).toBe(
      watching.length + new Set(Object.values(WHO).map(([role]) => role)).size + 1,
    );
  });

  test('no decision on what nobody owns is refused for want of ownership', () => {
    const refused = ACTORS.flatMap(([, actor]) =>
      DECISION_TYPES.filter((type) => !Object.hasOwn(OWNED_DECISION, type)).filter(
        (type) => standingGate(state, actor, type)?.code === 'not_the_owner',
      ),
    );
    expect(refused).toEqual([]);
  });
});

test('the mediator after registration is appointed by', () => {
  const state = { ...(STATES['mediation_after_registration'] as CaseState), mediation: undefined } as never;
  expect(may(state, 'appoint_mediator', { personId: 'somebody' })).toBe(inOrder(expected.APPOINTS));
});

const MEDIATING = ['police_mediation', 'judge_mediation', 'mediation_after_registration', 'trial'];

test.each(MEDIATING)('at %s an agreement of the court is recorded by a judge alone', (place) => {
  const agreement = { form: 'written', mediatorSigned: true, sealAffixed: true, items: [] };
  const state = STATES[place] as CaseState;
  const consents = state.parties.map(({ partyId }) => ({
    partyId,
    stage: place === 'trial' ? 'mediation_after_registration' : place,
    mode: 'in_person',
    givenAt: 0,
  }));
  const partyIds = state.parties.map(({ partyId }) => partyId);
  const told = [{ topic: 'mediation_rights', partyIds, textVersion: '1', stage: place, seq: 0 }];
  const willing = { ...state, consents, told } as CaseState;
  const own = ACTORS.filter(
    ([, actor]) =>
      outcome(willing, actor, 'reach_agreement', { ...agreement, mediatingBody: 'court' }) !==
        'not_the_owner' && standingGate(willing, actor, 'reach_agreement') === undefined,
  ).map(([letter]) => letter);
  expect(own.join('')).toBe(expected.AGREES_FOR_COURT);
  const body = { ...agreement, mediatingBody: 'peoples_mediation_committee' };
  for (const [, actor] of ACTORS)
    expect(outcome(willing, actor, 'reach_agreement', body)).not.toBe('not_the_owner');
});
