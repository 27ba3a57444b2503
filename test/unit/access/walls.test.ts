/** The walls: every type of event for every role of the court at every stage, and no sealed word in data or sentence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPARTMENT, type Compartment } from '../../../domain/access/policy/compartments.ts';
import {
  opensDeadline,
  opensPaper,
  opensTask,
  PUBLIC_ORDER_DECISIONS,
  PUBLIC_ORDER_RULES,
  sealedFor,
} from '../../../domain/access/policy/walls.ts';
import { ALL_ROLES, ROLES, type Role } from '../../../domain/access/roles.ts';
import type { PublicOrderDecisions } from '../../../domain/chapters/public-order/shape.ts';
import { EVENT_TRAITS } from '../../../domain/kernel/event-registry.ts';
import type { EventType } from '../../../domain/kernel/events.ts';
import { ALL_STAGES, type Stage } from '../../../domain/kernel/stage.ts';
import { behindWall, NO_WALL, type Wall, type Withheld } from '../../../domain/machine/walls.ts';
import { Teller } from '../../../words/tell.ts';
import { dataOf } from '../words/support/event-data.ts';

const TYPES = Object.keys(EVENT_TRAITS) as EventType[];
const COURT = ALL_ROLES.filter((role) => ROLES[role].side === 'court');
const OTHERS = ALL_ROLES.filter((role) => ROLES[role].side !== 'court');
/** Those who sit, and the clerk who writes for them. */
const TRYING: readonly Role[] = ['judge', 'division_head', 'president', 'court_clerk', 'appeal_judge'];
const AT_TRIAL: readonly Stage[] = ['filing_review', 'mediation_after_registration', 'trial', 'appeal'];

const wallFor = (roles: readonly Role[], stage: Stage, mediates = false): Wall => ({
  ...NO_WALL,
  sealed: sealedFor({ roles, mediates }, stage),
});

/** Every text of the data gets an id that says where it stands. */
function marked(value: unknown, path: readonly string[] = []): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one, index) => marked(one, [...path, String(index)]));
  const entries = Object.entries(value).map(([name, child]) => [name, marked(child, [...path, name])]);
  const again = Object.fromEntries(entries) as Record<string, unknown>;
  return 'textId' in again ? { ...again, textId: `text at ${path.join('.')}` } : again;
}

const NAMES = {
  party: () => ({ role: 'applicant', no: 1, name: '张三' }) as const,
  person: () => '王五',
  text: (textId: string) => `«${textId}»`,
};

function told(type: string, data: unknown, withheld: readonly Withheld[]): string {
  const sealed = withheld.map(({ field, compartment }) => ({ fields: [field], ...COMPARTMENT[compartment] }));
  const { zh, en } = new Teller(NAMES).tell({ seq: 1, type, data, actor: { roles: ['judge'] }, sealed });
  return zh + en;
}

/** What of a type is labelled, with the compartment. */
const labels = (type: EventType): (readonly [string, Compartment])[] =>
  Object.entries(EVENT_TRAITS[type].seals ?? {});

describe('for those who try the case', () => {
  test.each(TYPES)('no sealed field of %s is left in data or sentence', (type) => {
    fc.assert(
      fc.property(
        dataOf(type).map((data) => marked(data)),
        fc.constantFrom(...TRYING),
        fc.constantFrom(...AT_TRIAL),
        fc.constantFrom(...ALL_STAGES),
        (data, role, now, stage) => {
          const wall = wallFor([role], now);
          const shown = behindWall({ type, data, actor: { roles: ['mediator'] }, stage }, wall);
          const left = JSON.stringify(shown.data) + told(type, shown.data, shown.withheld);
          for (const [path] of labels(type)) {
            expect(left, path).not.toContain(`text at ${path}"`);
            expect(left, path).not.toContain(`text at ${path}»`);
            if (path === '*') expect(shown.data, type).toEqual({});
            const [first = '', second] = path.split('.');
            const at = (shown.data as Record<string, Record<string, unknown> | undefined>)[first];
            expect(second === undefined ? at : at?.[second], path).toBeUndefined();
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a mediator and the police read all of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TYPES).chain((type) => fc.tuple(fc.constant(type), dataOf(type))),
        fc.constantFrom(...OTHERS),
        fc.constantFrom(...ALL_STAGES),
        ([type, data], role, stage) => {
          const event = { type, data, actor: 'system' as const, stage };
          expect(behindWall(event, wallFor([role], stage))).toEqual({ type, data, withheld: [] });
        },
      ),
    );
  });
});

describe('who is behind which wall', () => {
  test.each(COURT)('%s reads nothing of public order, at no stage, whatever else they are', (role) => {
    for (const stage of ALL_STAGES) {
      expect(sealedFor({ roles: [role], mediates: true }, stage).has('public_order')).toBe(true);
      expect(sealedFor({ roles: [role, 'police_officer'], mediates: false }, stage).has('public_order')).toBe(
        true,
      );
    }
  });

  test.each([
    { who: 'the judge who guides the mediation', role: 'judge', stage: 'judge_mediation', reads: true },
    { who: 'the same judge once it is a suit', role: 'judge', stage: 'trial', reads: false },
    { who: 'a judge who confirms an agreement', role: 'judge', stage: 'judicial_confirmation', reads: false },
    { who: 'the presiding judge', role: 'division_head', stage: 'trial', reads: false },
    { who: 'the clerk', role: 'court_clerk', stage: 'trial', reads: false },
    { who: 'an appeal judge', role: 'appeal_judge', stage: 'appeal', reads: false },
    { who: 'an appeal judge early', role: 'appeal_judge', stage: 'judge_mediation', reads: false },
    { who: 'the filing judge', role: 'filing_judge', stage: 'filing_review', reads: false },
    { who: 'a mediator', role: 'mediator', stage: 'trial', reads: true },
  ] as const)('$who: reads of the mediation $reads', ({ role, stage, reads }) => {
    expect(sealedFor({ roles: [role], mediates: false }, stage).has('mediation')).toBe(!reads);
  });

  test('a judge whom the court appointed as mediator reads it: TY 16 keeps them from trying it', () => {
    expect(sealedFor({ roles: ['judge'], mediates: true }, 'trial').has('mediation')).toBe(false);
  });
});

describe('a note', () => {
  const note = (stage: Stage, role: Role, compartment?: string) =>
    behindWall(
      {
        type: 'note_recorded',
        data: { text: { textId: 't', digest: 'd' }, ...(compartment === undefined ? {} : { compartment }) },
        actor: { roles: [role] },
        stage,
      },
      wallFor(['judge'], 'trial'),
    ).withheld.map((one) => one.compartment);

  test.each([
    ['intake', 'police_officer', undefined, ['public_order']],
    ['police_mediation', 'mediator', undefined, ['mediation']],
    ['judge_mediation', 'judge', undefined, ['mediation']],
    ['filing_preparation', 'police_officer', undefined, ['mediation']],
    ['mediation_after_registration', 'mediator', undefined, ['mediation']],
    ['mediation_after_registration', 'court_clerk', undefined, []],
    ['trial', 'police_officer', undefined, []],
    ['police_mediation', 'police_officer', 'none', []],
    ['trial', 'police_officer', 'public_order', ['public_order']],
  ] as const)('at %s by a %s, labelled %s, is sealed as %j', (stage, role, label, sealed) => {
    expect(note(stage, role, label)).toEqual(sealed);
  });

  test.each([
    ['police_mediation', 'mediator', 'none'],
    ['police_mediation', 'police_officer', undefined],
    ['trial', 'police_officer', undefined],
  ] as const)(
    'at %s by a %s, labelled %s: what danger was reported is not for the court',
    (stage, role, label) => {
      const data = {
        text: { textId: 't', digest: 'd' },
        danger: 'public_order_reported',
        ...(label === undefined ? {} : { compartment: label }),
      };
      for (const reader of ['judge', 'court_clerk'] as const) {
        const shown = behindWall(
          { type: 'note_recorded', data, actor: { roles: [role] }, stage },
          wallFor([reader], 'judge_mediation'),
        );
        expect(shown.data).not.toHaveProperty('danger');
        expect(told('note_recorded', shown.data, shown.withheld)).not.toContain('治安案件');
      }
      const police = { type: 'note_recorded', data, actor: { roles: [role] }, stage };
      expect(behindWall(police, wallFor(['police_officer'], 'trial')).data).toEqual(data);
    },
  );

  test('of the court itself the danger goes with the note', () => {
    const data = { text: { textId: 't', digest: 'd' }, danger: 'averted' };
    const own = { type: 'note_recorded', data, actor: { roles: ['judge'] } };
    expect(behindWall({ ...own, stage: 'trial' }, wallFor(['judge'], 'trial')).data).toEqual(data);
    expect(behindWall({ ...own, stage: 'judge_mediation' }, wallFor(['judge'], 'trial')).data).toEqual({});
  });
});

describe('a session and an agreement before the police', () => {
  const conduct = { officers: 2, place: 'case_handling_place', recording: 'full' };
  const attendance = [{ partyId: 'B', came: 'walked_out', authorityPaper: { documentId: 'paper' } }];
  const session = { no: 1, mode: 'in_person', outcome: 'no_agreement', date: '2026-01-05' };
  const shown = (type: EventType, data: object, role: Role, stage: Stage) =>
    behindWall({ type, data, actor: { roles: ['police_officer'] } }, wallFor([role], stage)).data;

  test('how the police conducted it, and how the guardian of a minor came, no court reads (PSAPL 136)', () => {
    const data = { ...session, ...conduct, guardian: 'attended' };
    expect(shown('session_held', data, 'judge', 'trial')).toEqual(session);
    expect(shown('session_held', data, 'judge', 'judge_mediation')).toEqual(session);
    expect(shown('session_held', data, 'police_officer', 'trial')).toEqual(data);
  });

  test('who stayed away or left is of the mediation: who guides it reads it, who tries the case does not', () => {
    const data = { ...session, attendance };
    expect(shown('session_held', data, 'judge', 'trial')).toEqual(session);
    expect(shown('session_held', data, 'judge', 'judge_mediation')).toEqual(data);
  });

  test('that the violation was minor and mediated on the spot no court reads', () => {
    const agreement = { agreementId: 'a1', mediatingBody: 'police' };
    const data = { ...agreement, ...conduct, onTheSpot: ['minor', 'clear'] };
    expect(shown('agreement_reached', data, 'judge', 'judicial_confirmation')).toEqual(agreement);
    expect(shown('agreement_reached', data, 'police_officer', 'archived')).toEqual(data);
  });
});

describe('clocks, tasks and papers', () => {
  const trial = sealedFor({ roles: ['judge'], mediates: false }, 'trial');
  const police = sealedFor({ roles: ['police_officer'], mediates: false }, 'trial');

  test('the clocks of public order, and no other, are sealed from the court', () => {
    expect(PUBLIC_ORDER_RULES).toEqual(expect.arrayContaining(['PA3', 'PA4', 'PA5']));
    expect(PUBLIC_ORDER_RULES).not.toContain('PA14');
    expect(opensDeadline(trial, { rule: 'PA3' })).toBe(false);
    expect(opensDeadline(trial, { rule: 'T7' })).toBe(true);
    expect(opensDeadline(police, { rule: 'PA3' })).toBe(true);
  });

  test.each(['deadline_armed', 'deadline_met', 'deadline_moved', 'expiry_superseded'] as const)(
    '%s of a sealed clock is told as sealed, and nothing of it',
    (type) => {
      fc.assert(
        fc.property(dataOf(type), (data) => {
          const ids = [data].flatMap((one) => {
            const { deadlineId, deadlineIds = [] } = one as { deadlineId?: string; deadlineIds?: string[] };
            return deadlineId === undefined ? deadlineIds : [deadlineId];
          });
          const wall = { ...wallFor(['judge'], 'trial'), deadlineIds: new Set(ids) };
          const shown = behindWall({ type, data, actor: 'system' }, wall);
          expect(shown.data).toEqual({});
          expect(told(type, shown.data, shown.withheld)).toContain('封：治安部分');
        }),
      );
    },
  );

  test('help with a mediation, and papers received for one, are sealed from who tries the case', () => {
    expect(opensTask(trial, { kind: 'mediation_help' })).toBe(false);
    expect(opensTask(trial, { kind: 'service' })).toBe(true);
    expect(opensPaper(trial, 'mediation')).toBe(false);
    expect(opensPaper(trial, 'trial')).toBe(true);
    expect(opensPaper(police, 'mediation')).toBe(true);
    const wall = { ...wallFor(['judge'], 'trial'), taskIds: new Set(['case.1']) };
    const data = { taskId: 'case.1', result: { outcome: 'agreed', note: { textId: 't', digest: 'd' } } };
    expect(behindWall({ type: 'task_completed', data, actor: 'system' }, wall).data).toEqual({
      taskId: 'case.1',
      result: { outcome: 'agreed' },
    });
  });
});

test('a refusal of every decision of the public-order case is behind its wall', () => {
  const decisions: Readonly<Record<keyof PublicOrderDecisions, true>> = {
    accept_public_order: true,
    order_opinion: true,
    receive_opinion: true,
    apply_no_punishment: true,
    decide_public_order: true,
  };
  expect([...PUBLIC_ORDER_DECISIONS].toSorted()).toEqual(Object.keys(decisions).toSorted());
});
