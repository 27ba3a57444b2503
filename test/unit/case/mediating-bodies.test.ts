/** Which registered body an agreement is of, and what the court may confirm of it (CPL 205; PML 8, 9, 13, 34; docs/law.md §4). */
import { describe, expect, test } from 'vitest';
import type { RegisteredBody } from '../../../domain/chapters/mediation/shape.ts';
import type { MediatingBody } from '../../../domain/kernel/codes.ts';
import { namedBodyGate } from '../../../domain/chapters/mediation/bodies.ts';
import {
  type BodyKind,
  covers,
  fitsWomen,
  lastDayOfTerm,
  overlap,
} from '../../../domain/law/mediating-bodies.ts';
import { agreed, atReview, atStation, consents, NUMBER, SIGNED } from './support/journeys.ts';

const MEDIATOR = 'person-mediator';
const body = (bodyId: string, kind: BodyKind, more: Partial<RegisteredBody> = {}): RegisteredBody => ({
  bodyId,
  kind,
  from: '2011-01-01',
  members: [{ personId: MEDIATOR, from: '2025-03-01', until: '2028-02-29' }],
  ...more,
});

const STATION_COMMITTEE = body('station', 'station_committee');
const VILLAGE = body('village', 'village_committee');
const TRADE = body('trade', 'trade_committee');
const INVITED = body('invited', 'invited_organisation');
const WORKROOM = body('workroom', 'workroom');

const ready = () => consents(atStation('B'), 'police_mediation');
const by = { by: 'mediator' } as const;

describe('women among the members (PML 8)', () => {
  test.each([
    ['village_committee', 5, undefined, false],
    ['village_committee', 5, 0, false],
    ['village_committee', 5, 1, true],
    ['station_committee', 3, 3, true],
    ['station_committee', 3, 4, false],
    ['invited_organisation', undefined, undefined, true],
    ['invited_organisation', undefined, 1, false],
  ] as const)('a %s of %s with %s women fits: %s', (kind, size, women, fits) => {
    expect(fitsWomen(kind, size, women)).toBe(fits);
  });
});

describe('terms one after the other (PML 9)', () => {
  test.each([
    [['2026-01-01', '2026-06-30'], ['2026-07-01'], false],
    [['2026-01-01', '2026-06-30'], ['2026-06-30'], true],
    [['2026-01-01'], ['2030-01-01', '2031-01-01'], true],
    [['2026-07-01'], ['2026-01-01', '2026-06-30'], false],
    [['2026-03-01', '2026-04-01'], ['2026-01-01', '2026-12-31'], true],
  ] as const)('%j and %j have a day in common: %s', (one, other, common) => {
    const period = ([from, until]: readonly [string, string?]) =>
      until === undefined ? { from } : { from, until };
    expect(overlap(period(one), period(other))).toBe(common);
    expect(overlap(period(other), period(one))).toBe(common);
  });

  test('who was elected again mediates in either term, and is told of the last of them', () => {
    const two = body('village', 'village_committee', {
      members: [
        { personId: MEDIATOR, from: '2019-01-01', until: '2022-01-01' },
        { personId: MEDIATOR, from: '2023-01-01', until: '2025-12-31' },
      ],
    });
    for (const [date, code] of [
      ['2021-05-05', undefined],
      ['2022-06-01', 'mediator_not_of_body'],
      ['2024-06-01', undefined],
    ] as const)
      expect(namedBodyGate(two, [MEDIATOR], date)?.code).toBe(code);
    expect(namedBodyGate(two, [MEDIATOR], '2026-02-01')?.params).toMatchObject({ until: '2025-12-31' });
  });
});

describe('the term of three years (PML 9)', () => {
  test.each([
    ['2025-03-01', '2028-03-01'],
    ['2026-01-05', '2029-01-05'],
    ['2024-02-29', '2027-02-28'],
    ['2025-08-31', '2028-08-31'],
  ])('begun on %s ends on %s', (from, last) => {
    expect(lastDayOfTerm(from)).toBe(last);
  });

  test.each([
    ['2026-01-04', false],
    ['2026-01-05', true],
    ['2029-01-05', true],
    ['2029-01-06', false],
  ])('elected on 5 January 2026, on %s one belongs: %s', (day, belongs) => {
    expect(covers({ from: '2026-01-05', until: lastDayOfTerm('2026-01-05') }, day)).toBe(belongs);
  });
});

describe('an agreement of Monday 5 January 2026 that names its body', () => {
  const reach = (mediatingBody: MediatingBody, bodyId: string, register: readonly RegisteredBody[]) =>
    ready().refused('reach_agreement', { ...SIGNED, mediatingBody, bodyId, register }, by);
  const PEOPLES = 'peoples_mediation_committee';

  test.each<[string, MediatingBody, RegisteredBody, string]>([
    ['the committee of the village', PEOPLES, VILLAGE, 'applied'],
    ['the committee at the station', PEOPLES, STATION_COMMITTEE, 'applied'],
    ['a committee of a trade', PEOPLES, TRADE, 'applied'],
    ['a committee of a trade, as the trade’s', 'industry_organisation', TRADE, 'applied'],
    ['an invited organisation as a committee', PEOPLES, INVITED, 'body_kind_mismatch'],
    ['a committee as an invited organisation', 'invited_organisation', VILLAGE, 'body_kind_mismatch'],
    ['a workroom as a committee', PEOPLES, WORKROOM, 'body_kind_mismatch'],
    ['one that ended on the day before', PEOPLES, { ...VILLAGE, until: '2026-01-04' }, 'body_not_valid'],
    ['one that ends that day', PEOPLES, { ...VILLAGE, until: '2026-01-05' }, 'applied'],
    ['one set up on the next day', PEOPLES, { ...VILLAGE, from: '2026-01-06' }, 'body_not_valid'],
    ['one without the mediator', PEOPLES, { ...VILLAGE, members: [] }, 'mediator_not_of_body'],
    [
      'one whose member’s term ran out',
      PEOPLES,
      { ...VILLAGE, members: [{ personId: MEDIATOR, from: '2023-01-05', until: '2026-01-04' }] },
      'mediator_not_of_body',
    ],
    [
      'one that engaged the mediator without an end',
      PEOPLES,
      { ...VILLAGE, members: [{ personId: MEDIATOR, from: '2023-01-05' }] },
      'applied',
    ],
  ])('%s', (_what, mediatingBody, one, expected) => {
    expect(reach(mediatingBody, one.bodyId, [one])).toBe(expected);
  });

  test('that is on no register is refused', () => {
    expect(reach(PEOPLES, 'elsewhere', [])).toBe('body_unknown');
  });

  test('before a mediator of another body is refused, although a member of it is assigned to nothing', () => {
    const data = { ...SIGNED, bodyId: 'village', register: [VILLAGE] };
    expect(ready().refused('reach_agreement', data, { by: 'legal_worker' })).toBe('mediator_not_of_body');
    expect(ready().refused('reach_agreement', data, { by: 'police_officer' })).toBe('mediator_not_of_body');
  });

  test('recorded by an officer is of the mediator’s body who is assigned', () => {
    const one = ready().must('assign_person', { personId: MEDIATOR, capacity: 'mediator' });
    one.must(
      'reach_agreement',
      { ...SIGNED, bodyId: 'village', register: [VILLAGE] },
      { by: 'police_officer' },
    );
    expect(one.lastOf('agreement_reached').data).toMatchObject({
      bodyId: 'village',
      bodyKind: 'village_committee',
      confirmable: 'green',
    });
    expect(one.lastOf('agreement_reached').data).not.toHaveProperty('register');
  });
});

describe('an agreement that says in a word who mediated', () => {
  const reached = (mediatingBody: MediatingBody, register?: readonly RegisteredBody[]) => {
    const given = register === undefined ? {} : { register };
    const one = ready().must('reach_agreement', { ...SIGNED, mediatingBody, ...given }, by);
    const { bodyId, confirmable } = one.lastOf('agreement_reached').data;
    return [bodyId, confirmable];
  };
  const PEOPLES = 'peoples_mediation_committee';

  test.each<[string, MediatingBody, readonly RegisteredBody[] | undefined, readonly unknown[]]>([
    ['as recorded before there was a register', PEOPLES, undefined, [undefined, 'green']],
    ['without a body of that kind', PEOPLES, [], [undefined, 'amber']],
    ['of the one body to which the mediator belongs', PEOPLES, [INVITED, VILLAGE], ['village', 'green']],
    ['of the station’s own before others', PEOPLES, [VILLAGE, STATION_COMMITTEE], ['station', 'green']],
    ['of an invited organisation', 'invited_organisation', [VILLAGE, INVITED], ['invited', 'green']],
    ['of one that has ended', PEOPLES, [{ ...VILLAGE, until: '2025-12-31' }], [undefined, 'amber']],
    ['of one that is another mediator’s', PEOPLES, [{ ...VILLAGE, members: [] }], [undefined, 'amber']],
    ['of nobody who is lawfully established', 'not_established', [WORKROOM], ['workroom', 'red']],
  ])('%s', (_what, word, register, expected) => {
    expect(reached(word, register)).toEqual(expected);
  });

  test('is refused where more than one may be meant', () => {
    const data = { ...SIGNED, register: [VILLAGE, TRADE] };
    expect(ready().refused('reach_agreement', data, by)).toBe('body_not_named');
    ready().must('reach_agreement', { ...data, bodyId: 'trade' }, by);
  });
});

test('what a workroom mediated binds the parties, and no court is asked to confirm it (CPL 205; PML 31)', () => {
  const one = agreed({}, { mediatingBody: 'not_established' });
  expect(one.stage).toBe('agreement_in_force');
  expect(one.state.deadlines.some(({ rule }) => rule === 'PM10')).toBe(false);
  expect(one.refused('apply_confirmation', { applicantIds: ['A', 'B'], organisationProof: true })).toBe(
    'body_not_established',
  );
});

describe('the court appoints a mediator of an organisation (OMR 10)', () => {
  const registered = () => {
    const one = atReview();
    for (const party of ['A', 'B'])
      one.must('give_consent', { stage: 'mediation_after_registration', mode: 'online' }, { party });
    return one.must('register_case', { courtCaseNumber: NUMBER, procedure: 'summary', next: 'mediation' });
  };
  const appoint = (...register: readonly RegisteredBody[]) =>
    registered().refused('appoint_mediator', {
      personId: MEDIATOR,
      bodyId: register[0]?.bodyId ?? 'elsewhere',
      register,
      chosenTogether: true,
    });

  test.each<[string, readonly RegisteredBody[], string]>([
    ['of its roster', [INVITED], 'applied'],
    ['that is on no register', [], 'body_unknown'],
    ['whose time on the roster is over', [{ ...INVITED, until: '2025-12-31' }], 'body_not_valid'],
    ['to which the mediator does not belong', [{ ...INVITED, members: [] }], 'mediator_not_of_body'],
    ['that is not lawfully established', [WORKROOM], 'body_not_established'],
  ])('%s', (_what, register, expected) => {
    expect(appoint(...register)).toBe(expected);
  });

  test('the record names it, and nothing else of the register', () => {
    const one = registered();
    one.must('appoint_mediator', {
      personId: MEDIATOR,
      bodyId: 'invited',
      register: [INVITED],
      chosenTogether: true,
    });
    expect(one.lastOf('mediator_appointed').data).toEqual({
      personId: MEDIATOR,
      bodyId: 'invited',
      bodyKind: 'invited_organisation',
      chosenTogether: true,
    });
  });
});
