/** 督办: supervisors urge and ask; those in charge, or the heads for them, explain; nothing of the law moves. */
import { describe, expect, test } from 'vitest';
import type { Role } from '../../../domain/access/roles.ts';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import { DAY_MS } from '../../../domain/deadlines/legal-date.ts';
import { behindWall, NO_WALL } from '../../../domain/machine/walls.ts';
import { noticesOf } from '../../../domain/machine/notices.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { projectionOf } from '../../../domain/machine/projection.ts';
import { CaseUnderTest, text } from './support/case-under-test.ts';
import { inTrial } from './support/journeys.ts';
import { actor, COURT, STATION } from './support/people.ts';

const reason = text('why is nothing done');
const POLICE_LINE = actor('police_supervisor_county');
const COURT_LINE = actor('court_supervisor_county');
const GROUND = { ground: 'waiting_for_party', text: text('they are away') } as const;

const opened = (): CaseUnderTest => CaseUnderTest.open();
/** At the court as well. */
const before = (): CaseUnderTest => inTrial();
const owedIn = ({ state }: CaseUnderTest) =>
  obligations(state).filter(({ what }) => what === 'give_explanation');
const clockOf = ({ state }: CaseUnderTest) =>
  state.deadlines.filter(({ rule }) => rule === 'SLA-EXPLANATION').map(({ status }) => status);
const ask = (one: CaseUnderTest, data: Partial<DecisionData['ask_explanation']> = {}, by = POLICE_LINE) =>
  one.must('ask_explanation', { seat: 'station', reason, ...data }, { by });

describe('an explanation', () => {
  test('is owed by the heads of the side that was asked, within the platform’s own days', () => {
    const one = opened();
    const before = one.state.deadlines;
    ask(one);
    expect(owedIn(one)).toMatchObject([
      {
        obligationId: 'explanation:x1',
        who: { unitId: STATION, roles: ['station_chief'] },
        by: ['give_explanation'],
        article: '平台服务时限',
      },
    ]);
    expect(clockOf(one)).toEqual(['armed']);
    // No clock of the law has moved.
    expect(one.state.deadlines.slice(0, before.length)).toEqual(before);
    one.must('give_explanation', { explanationId: 'x1', ...GROUND }, { by: 'station_chief' });
    expect([owedIn(one), clockOf(one)]).toEqual([[], ['met']]);
  });

  test('is owed by whoever is in charge, also by the one who comes after, and the head may give it', () => {
    const one = opened();
    const refused = { seat: 'station', capacity: 'officer', reason } as const;
    expect(one.refused('ask_explanation', refused, { by: POLICE_LINE })).toBe('not_in_charge_there');
    one.must(
      'assign_person',
      { personId: 'person-police_officer', capacity: 'officer' },
      { by: 'station_chief' },
    );
    ask(one, { capacity: 'officer' });
    expect(owedIn(one)[0]?.who).toMatchObject({ unitId: STATION, personId: 'person-police_officer' });
    one.must('assign_person', { personId: 'another', capacity: 'officer' }, { by: 'station_chief' });
    expect(owedIn(one)[0]?.who.personId).toBe('another');
    expect(
      one.refused('give_explanation', { explanationId: 'x1', ...GROUND }, { by: 'police_officer' }),
    ).toBe('no_open_explanation');
    one.must(
      'give_explanation',
      { explanationId: 'x1', ...GROUND },
      { by: actor('police_officer', 'another') },
    );
    expect(owedIn(one)).toEqual([]);
  });

  test('not given in time is seen to by the heads of the stage', () => {
    const one = opened();
    ask(one);
    one.expire('SLA-EXPLANATION');
    expect(owedIn(one)).toHaveLength(1);
    expect(obligations(one.state).some(({ what }) => what === 'see_to_overdue')).toBe(true);
    one.must('give_explanation', { explanationId: 'x1', ...GROUND }, { by: 'station_chief' });
    expect(owedIn(one)).toEqual([]);
  });

  test('of the station is seen to by the station’s heads, also when the case has gone on to the court', () => {
    const one = before();
    ask(one);
    one.expire('SLA-EXPLANATION');
    expect(one.state.escalations.at(-1)).toMatchObject({ rule: 'SLA-EXPLANATION', to: ['station_chief'] });
    const owed = obligations(one.state).filter(({ what }) => what === 'see_to_overdue');
    expect(owed.at(-1)?.who).toMatchObject({ unitId: STATION, roles: ['station_chief'] });
  });

  test('that is awaited keeps a case from the archive', () => {
    const one = opened();
    ask(one);
    one.must('close_case', { reason: 'self_settled' });
    expect(one.refused('archive_case', { visited: true })).toBe('explanation_open');
    one.must('give_explanation', { explanationId: 'x1', ...GROUND }, { by: 'station_chief' });
    one.must('archive_case', { visited: true });
  });

  test('is asked for once while it is open, and given once', () => {
    const one = before();
    ask(one);
    const again = { seat: 'station', reason } as const;
    expect(one.refused('ask_explanation', again, { by: POLICE_LINE })).toBe('explanation_open');
    ask(one, { seat: 'court' }, COURT_LINE);
    const give = (explanationId: string, by: Role) =>
      one.refused('give_explanation', { explanationId, ...GROUND }, { by });
    expect(give('x9', 'station_chief')).toBe('explanation_unknown');
    expect(give('x2', 'station_chief')).toBe('explanation_not_yours');
    one.must('give_explanation', { explanationId: 'x1', ...GROUND }, { by: 'station_chief' });
    expect(give('x1', 'station_chief')).toBe('no_open_explanation');
    expect(give('x1', 'division_head')).toBe('explanation_given');
    expect(owedIn(one)[0]?.who.unitId).toBe(COURT);
  });
});

describe('a supervisor', () => {
  test.each(['urge', 'ask_explanation'] as const)('of one line decides %s of that line alone', (type) => {
    const of = (seat: 'station' | 'court', by: typeof POLICE_LINE) =>
      opened().refused(type, { seat, reason }, { by });
    // Nothing was referred to the court: its heads do not see the case, and asking them would open it to them.
    expect(of('court', COURT_LINE)).toBe('seat_not_reached');
    expect(of('court', POLICE_LINE)).toBe('not_supervised_by_you');
    expect(of('station', COURT_LINE)).toBe('not_supervised_by_you');
    expect(of('station', actor('station_chief'))).toBe('role_not_permitted');
    opened().must(type, { seat: 'station', reason }, { by: POLICE_LINE });
    before().must(type, { seat: 'court', reason }, { by: COURT_LINE });
  });

  test('urges once a day, and those in charge are told', () => {
    const one = opened();
    const before = one.state;
    one.must('urge', { seat: 'station', reason }, { by: POLICE_LINE });
    const told = noticesOf(one.events.slice(-1), before, one.state);
    expect(told).toMatchObject([
      { kind: 'urged', data: { to: { unitId: STATION, roles: ['station_chief'] } } },
    ]);
    expect(one.state.version).toBe(before.version);
    expect(one.refused('urge', { seat: 'station', reason }, { by: POLICE_LINE })).toBe('urged_today');
    expect(one.refused('urge', { seat: 'station', deadlineId: 'd99', reason }, { by: POLICE_LINE })).toBe(
      'deadline_unknown',
    );
    one.must('urge', { seat: 'station', deadlineId: 'd1', reason }, { by: POLICE_LINE });
    one.now += DAY_MS;
    one.must('urge', { seat: 'station', reason }, { by: POLICE_LINE });
    expect(projectionOf(before, one.state).stage).toBe(before.stage);
  });
});

test('what passes in the line of the police is behind the wall for those who try the case, what passes in the court’s is not', () => {
  const one = before();
  ask(one);
  ask(one, { seat: 'court' }, COURT_LINE);
  one.must('give_explanation', { explanationId: 'x1', ...GROUND }, { by: 'station_chief' });
  const court = { ...NO_WALL, sealed: new Set(['public_order'] as const) };
  const read = one.events
    .filter(({ type }) => type.startsWith('explanation_'))
    .map((event) => behindWall(event, court).data);
  expect(read.map((data) => 'reason' in data || 'text' in data)).toEqual([false, true, false]);
});
