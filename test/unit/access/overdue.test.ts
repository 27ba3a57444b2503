/** Who sees to a passed deadline: at every stage, for every rule, somebody whose role the unit has. */
import { describe, expect, test } from 'vitest';
import { isSupervising } from '../../../domain/access/policy/groups.ts';
import { OVERSIGHT } from '../../../domain/access/policy/oversight.ts';
import { SEAT_ROLES, type Seat } from '../../../domain/access/policy/seats.ts';
import { ALL_ROLES, type Role } from '../../../domain/access/roles.ts';
import { decide } from '../../../domain/machine/decide.ts';
import { placed } from '../../../domain/kernel/event-draft.ts';
import { evolve } from '../../../domain/machine/evolve.ts';
import { expiryInputId } from '../../../domain/kernel/input.ts';
import { allowedDecisions } from '../../../domain/machine/allowed.ts';
import { noticesOf } from '../../../domain/machine/notices.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { seatOf } from '../../../domain/kernel/seats.ts';
import { OPEN_STAGES, type Stage } from '../../../domain/kernel/stage.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import type { Deadline } from '../../../domain/chapters/clocks/shape.ts';
import { PROCESS_KINDS } from '../../../domain/kernel/codes.ts';
import { realInstant } from '../../../domain/deadlines/clock.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { POLICIES, type PolicyId } from '../../../domain/law/policy.ts';
import { RULES, ruleOf, type RuleId } from '../../../domain/law/rule.ts';
import { CLERK, SERVE } from '../tasks/support/task-play.ts';
import type { CaseUnderTest } from '../case/support/case-under-test.ts';
import { ownerless } from '../case/support/invariants.ts';
import * as at from '../case/support/journeys.ts';
import { appealed, PLACES } from '../case/support/places.ts';
import { APPEAL_COURT, COURT, STATION } from '../case/support/people.ts';

/** The case with one more deadline, which then runs out. */
function expired(state: CaseState, rule: RuleId, startSeq: number): CaseState {
  const like = state.deadlines[0] as Deadline;
  const deadline: Deadline = {
    ...like,
    deadlineId: 'd-walk',
    rule,
    startSeq,
    status: 'armed',
    revision: 0,
    scope: 'case',
  };
  const armed: CaseState = { ...state, deadlines: [...state.deadlines, deadline] };
  const result = decide(
    armed,
    state.caseId,
    {
      kind: 'expiry',
      inputId: expiryInputId('d-walk', 0),
      deadlineId: 'd-walk',
      revision: 0,
      receivedAt: realInstant(state.clock, Math.max(...state.deadlines.map((one) => one.dueAt))),
    },
    PUBLISHED_CALENDAR,
  );
  if (!result.ok) throw new Error(`${rule}: ${result.refusal.code}`);
  const { events, context } = result.value;
  return events.reduce<CaseState>(
    (now, event, index) => evolve(now, placed(event, context, state.seq + index + 1)),
    armed,
  );
}

describe('an overdue deadline', () => {
  test('of an agreement that is not performed is the station chief’s, not a division head’s at a station', () => {
    const one = at.agreed();
    while (one.nextDue() !== undefined && !one.events.some((event) => event.type === 'escalated'))
      one.expire();
    const overdue = obligations(one.state).find(({ what }) => what === 'see_to_overdue');
    expect(overdue?.who).toEqual({ roles: ['station_chief'], unitId: STATION });
  });

  test('of the court of appeal is that court’s, not the first court’s', () => {
    const one = (PLACES['appeal_transferred'] as (policy: PolicyId) => CaseUnderTest)('2025');
    one.expire('T16.judgment');
    const overdue = obligations(one.state).find(({ what }) => what === 'see_to_overdue');
    expect(overdue?.who).toEqual({ roles: ['division_head', 'president'], unitId: APPEAL_COURT });
  });

  test('of the time to apply for confirmation stays the station’s while the others are at trial', () => {
    const { state } = at.inTrial('summary');
    const late = expired(state, 'PM10', 1);
    const overdue = obligations(late).find(({ obligationId }) => obligationId === 'overdue:d-walk');
    expect(overdue?.who).toEqual({ roles: ['police_officer', 'mediator'], unitId: STATION });
  });

  test('of a side process is the court’s although the case is still at the station', () => {
    const one = at.atStation('B').must('open_process', { kind: 'protection_order' });
    const { seq = 0 } = one.state.processes[0] ?? {};
    const late = expired(one.state, 'SLA-ARCHIVE', seq);
    const overdue = obligations(late).find(({ obligationId }) => obligationId === 'overdue:d-walk');
    expect(overdue?.who).toEqual({ roles: ['division_head'], unitId: COURT });
  });
});

describe('who is told of it', () => {
  const lateAppeal = (): CaseUnderTest => {
    const one = (PLACES['appeal_transferred'] as (policy: PolicyId) => CaseUnderTest)('2025');
    one.expire('T16.judgment');
    return one;
  };

  test('is where it is seen to: an overdue appeal is told at the court of appeal', () => {
    const one = lateAppeal();
    const [notice] = noticesOf(one.events.slice(-2), undefined, one.state);
    expect(notice?.data['to']).toEqual({ unitId: APPEAL_COURT, roles: ['division_head', 'president'] });
  });

  test.each(['court-elsewhere', 'justice-elsewhere', 'station-elsewhere'])(
    'a task late at %s is the court’s that asked, whose heads the case knows',
    (unitId) => {
      const one = at.inTrial('summary').must('issue_task', { ...SERVE, unitId }, { by: CLERK });
      one.expire('SLA-TASK.service');
      const overdue = obligations(one.state).find(({ what }) => what === 'see_to_overdue');
      expect(overdue?.who).toEqual({ roles: ['division_head'], unitId: COURT });
      expect(one.lastOf('escalated').data.to).toEqual(['station_chief', 'division_head']);
    },
  );

  test('an archive that is late is its owner’s: of a confirmation rejected and closed at the station, the court’s', () => {
    const one = at.confirmationApplied().must('accept_confirmation', {});
    one.must('reject_confirmation', { ground: 'content_unclear', next: 'mediation' });
    one.must('close_case', { reason: 'withdrawn' });
    one.expire('SLA-ARCHIVE');
    const owed = obligations(one.state).map(({ what, who }) => [what, who.unitId, who.roles.join()]);
    expect(owed).toEqual([
      ['archive', COURT, 'court_clerk,execution_judge'],
      ['see_to_overdue', COURT, 'division_head'],
    ]);
  });
});

describe('the heads of the court of appeal', () => {
  const president = {
    personId: 'p-appeal',
    roles: ['president', 'division_head'],
    unitId: APPEAL_COURT,
  } as const;
  const may = (one: CaseUnderTest): string[] =>
    allowedDecisions(one.state, president)
      .filter(({ reason }) => reason?.code !== 'role_not_permitted')
      .map(({ type }) => type)
      .sort();

  test('decide nothing while the file is with the first court', () => {
    expect(may(appealed('2025'))).toEqual([]);
  });

  test('decide who tries it and its clocks once they have it, and nothing of the first court’s', () => {
    const one = (PLACES['appeal_transferred'] as (policy: PolicyId) => CaseUnderTest)('2025');
    expect(may(one)).toEqual([
      'answer_request',
      'ask_owner',
      'assign_person',
      'extend_deadline',
      'recuse_person',
    ]);
  });
});

describe('a walk over all stages, rules and expiries', () => {
  test('has a case of every open stage', () => {
    const stages = Object.values(PLACES).map((place) => place('2025').stage);
    expect([...new Set(stages)].sort()).toEqual([...OPEN_STAGES].sort());
  });

  test.each(POLICIES.flatMap((policy) => Object.keys(PLACES).map((place) => [policy, place] as const)))(
    'policy %s, %s: nothing is owed by a role that its unit does not have',
    (policy, place) => {
      const { state } = (PLACES[place] as (policy: PolicyId) => CaseUnderTest)(policy);
      expect(ownerless(state)).toEqual([]);
      let expiries = 0;
      for (const { id: rule } of RULES) {
        if (ruleOf(state.policy, rule) === undefined) continue;
        expect(ownerless(expired(state, rule, 1)), rule).toEqual([]);
        expiries += 1;
      }
      expect(expiries).toBeGreaterThan(50);
    },
  );

  test.each(PROCESS_KINDS)('%s, opened at the station, is owed by roles of its court', (kind) => {
    const one = at.atStation('B');
    const done = one.take('open_process', { kind });
    if (done.ok) expect(ownerless(one.state)).toEqual([]);
    else expect(done.refusal.code).not.toBe('role_not_permitted');
  });
});

describe('the table of who sees to what', () => {
  test.each(Object.entries(OVERSIGHT))(
    '%s: duty and heads are roles of the seat, supervisors stand over it',
    (_, row) => {
      for (const role of [...row.duty, ...row.heads]) expect(SEAT_ROLES[row.seat]).toContain(role);
      expect(row.heads.length).toBeGreaterThan(0);
      expect(row.supervisors.every(isSupervising)).toBe(true);
    },
  );

  test('every role that works on cases has a seat, and only those', () => {
    const seated = new Set<Role>(Object.values(SEAT_ROLES).flat());
    const without = ALL_ROLES.filter((role) => !seated.has(role) && !isSupervising(role));
    expect(without).toEqual(['police_bureau', 'auditor', 'administrator', 'grid_system', 'party']);
    expect((Object.keys(SEAT_ROLES) as Seat[]).length).toBe(3);
  });

  test.each(OPEN_STAGES)('%s: the seat that owes its first duty is the seat of its row', (stage: Stage) => {
    const { state } = (PLACES[stage] as (policy: PolicyId) => CaseUnderTest)('2025');
    const units = obligations(state).map(({ who }) => seatOf(state, who.unitId));
    expect(units).toContain(OVERSIGHT[stage].seat);
  });
});
