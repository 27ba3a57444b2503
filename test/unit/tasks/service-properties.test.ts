/** What holds of every service, whatever is reported. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as C from '../../../domain/kernel/codes.ts';
import { addDays } from '../../../domain/deadlines/legal-date.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import type { ElectronicArrival, ServiceFacts } from '../../../domain/chapters/service/facts.ts';
import {
  assessService,
  permittedMethods,
  type ServiceQuestion,
} from '../../../domain/chapters/service/law.ts';
import * as T from '../../../domain/chapters/tasks/codes.ts';
import { question } from './support/service-questions.ts';

const day = fc.integer({ min: 0, max: 140 }).map((days) => addDays('2026-01-05', days));
const maybe = <V>(some: fc.Arbitrary<V>) => fc.option(some, { nil: undefined });
const one = <V>(list: readonly V[]) => fc.constantFrom(...list);

const arrival: fc.Arbitrary<ElectronicArrival> = fc.record(
  {
    channel: one(T.ELECTRONIC_CHANNELS),
    arrivedOn: day,
    addressConfirmed: fc.boolean(),
    acknowledgedOn: day,
    provedArrivedOn: day,
  },
  { requiredKeys: ['channel', 'arrivedOn', 'addressConfirmed'] },
);

const facts: fc.Arbitrary<ServiceFacts> = fc.record(
  {
    method: one(C.SERVICE_METHODS),
    receiver: one(T.MET_RELATIONS),
    signed: fc.boolean(),
    place: one(T.SERVICE_PLACES),
    witnesses: fc.array(one(T.WITNESS_CAPACITIES), { maxLength: 3 }),
    recorded: fc.boolean(),
    consent: one(T.CONSENT_BASES),
    arrivals: fc.array(arrival, { maxLength: 4 }),
    postResult: one(T.POST_RESULTS),
    postAttempts: fc.array(day, { maxLength: 4 }),
    forwardedBy: one(T.FORWARDING_BODIES),
    noticeGround: one(T.PUBLIC_NOTICE_GROUNDS),
    publishedOn: fc.array(day, { maxLength: 3 }),
  },
  { requiredKeys: ['method'] },
);

const anything: fc.Arbitrary<ServiceQuestion> = fc.record({
  document: one(C.SERVED_DOCUMENTS),
  procedure: maybe(one(C.PROCEDURES)),
  party: fc.record({ kind: one(C.PARTY_KINDS) }),
  facts,
  result: fc.oneof({ weight: 3, arbitrary: one(['done'] as const) }, one(T.ATTEMPT_RESULTS)),
  on: day,
  today: fc.constant('2026-05-31'),
  assisted: fc.boolean(),
  electronicConsent: fc.boolean(),
  earlierFailures: fc.record({
    methods: fc.subarray([...C.SERVICE_METHODS]),
    whereaboutsUnknown: fc.boolean(),
  }),
  policy: one(['2023', '2025'] as const),
  calendar: fc.constant(PUBLISHED_CALENDAR),
});

const RUNS = { numRuns: 4000 };

/** The first day on which the paper can have reached the addressee. */
function earliest({ facts: { method, arrivals = [], publishedOn = [] }, on }: ServiceQuestion): string {
  if (method === 'electronic')
    return arrivals.map((one) => one.provedArrivedOn ?? one.arrivedOn).sort()[0] ?? '';
  return method === 'public_notice' ? addDays([...publishedOn].sort().at(-1) ?? '', 30) : on;
}

test('the opposing party and a minor never receive', () => {
  const taken = fc.tuple(anything, one(['opposing_party', 'minor'] as const));
  fc.assert(
    fc.property(taken, ([asked, receiver]) => {
      expect(assessService({ ...asked, facts: { ...asked.facts, receiver } }).kind).toBe('refused');
    }),
    RUNS,
  );
});

test('the day of effect is never before the act or the publication, nor after today', () => {
  let effective = 0;
  fc.assert(
    fc.property(anything, (asked) => {
      const assessed = assessService(asked);
      if (assessed.kind !== 'effective') return;
      effective += 1;
      expect(assessed.date >= earliest(asked) && assessed.date <= asked.today).toBe(true);
    }),
    RUNS,
  );
  expect(effective).toBeGreaterThan(200);
});

test('a method that the document or the procedure excludes never serves', () => {
  fc.assert(
    fc.property(anything, (asked) => {
      const methods = permittedMethods(asked.document, asked.procedure, asked.party.kind);
      const refusal = methods.find(({ method }) => method === asked.facts.method)?.refusal;
      if (refusal !== undefined) expect(assessService(asked)).toEqual({ kind: 'refused', refusal });
    }),
    RUNS,
  );
});

test('the order in which messages, attempts, publications and witnesses are told changes nothing', () => {
  fc.assert(
    fc.property(anything, (asked) => {
      const { arrivals, postAttempts, publishedOn, witnesses } = asked.facts;
      const turned: Partial<ServiceFacts> = {
        ...(arrivals && { arrivals: arrivals.toReversed() }),
        ...(postAttempts && { postAttempts: postAttempts.toReversed() }),
        ...(publishedOn && { publishedOn: publishedOn.toReversed() }),
        ...(witnesses && { witnesses: witnesses.toReversed() }),
      };
      const again = assessService({ ...asked, facts: { ...asked.facts, ...turned } });
      const first = assessService(asked);
      if (first.kind === 'effective') expect(again).toEqual(first);
      else expect(again).toMatchObject({ kind: first.kind, refusal: { code: first.refusal.code } });
    }),
    RUNS,
  );
});

test('of valid messages the earliest counts, in whatever order', () => {
  const messages = fc.array(arrival, { minLength: 1, maxLength: 6 });
  const shuffled = messages.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  const ask = (arrivals: readonly ElectronicArrival[]) =>
    assessService(question('electronic', { today: '2026-05-31', facts: { arrivals } }));
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const valid: string[] = list.flatMap(({ arrivedOn, provedArrivedOn = arrivedOn, ...message }) => {
        if (message.addressConfirmed) return [provedArrivedOn];
        const { acknowledgedOn } = message;
        return acknowledgedOn === undefined ? [] : [acknowledgedOn, provedArrivedOn].sort().slice(1);
      });
      const assessed = ask(list);
      expect(assessed.kind === 'effective' ? assessed.date : undefined).toBe(valid.sort()[0]);
      expect(ask(other)).toEqual(assessed);
    }),
    { numRuns: 1000 },
  );
});

test('a policeman alone never witnesses lien service at home', () => {
  fc.assert(
    fc.property(anything, (asked) => {
      const lien = { method: 'lien', place: 'residence', witnesses: ['police'], recorded: false } as const;
      expect(assessService({ ...asked, facts: { ...asked.facts, ...lien } }).kind).not.toBe('effective');
    }),
    RUNS,
  );
});

test('whatever is not served says by which article, unless a date is wrong', () => {
  fc.assert(
    fc.property(anything, (asked) => {
      const assessed = assessService(asked);
      if (assessed.kind === 'effective') return;
      expect([assessed.refusal.code, assessed.refusal.article !== undefined]).toEqual([
        assessed.refusal.code,
        assessed.refusal.code !== 'date_in_future',
      ]);
    }),
    RUNS,
  );
});
