/** Questions to the law of service: each method done as the law wants it, to be changed in one point. */
import type { ServiceMethod } from '../../../../domain/kernel/codes.ts';
import { PUBLISHED_CALENDAR } from '../../../../domain/deadlines/published-calendar.ts';
import type { ServiceFacts } from '../../../../domain/chapters/service/facts.ts';
import {
  assessService,
  type ServiceAssessment,
  type ServiceQuestion,
} from '../../../../domain/chapters/service/law.ts';

export const ACT_DAY = '2026-03-10';

const FACTS: Record<ServiceMethod, Omit<ServiceFacts, 'method'>> = {
  direct: { receiver: 'self', signed: true, place: 'residence' },
  lien: { receiver: 'self', place: 'residence', witnesses: ['basic_organisation'] },
  electronic: {
    consent: 'express',
    arrivals: [{ channel: 'court_platform', arrivedOn: ACT_DAY, addressConfirmed: true }],
  },
  entrusted: { receiver: 'self', signed: true },
  post: { receiver: 'self', postResult: 'signed' },
  forwarded: { receiver: 'self', signed: true, forwardedBy: 'detention' },
  public_notice: { noticeGround: 'whereabouts_unknown', publishedOn: ['2026-02-04'] },
};

/** A fact that is `undefined` is taken away. */
type FactChange = { readonly [K in keyof ServiceFacts]?: ServiceFacts[K] | undefined };
type Change = Partial<Omit<ServiceQuestion, 'facts'>> & { readonly facts?: FactChange };

function changed(facts: Omit<ServiceFacts, 'method'>, change: FactChange): Omit<ServiceFacts, 'method'> {
  const given = Object.entries({ ...facts, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

export function question(method: ServiceMethod, { facts = {}, ...more }: Change = {}): ServiceQuestion {
  return {
    document: 'judgment',
    procedure: 'ordinary',
    party: { kind: 'person' },
    result: method === 'lien' ? 'refused' : 'done',
    on: ACT_DAY,
    today: '2026-03-12',
    electronicConsent: false,
    earlierFailures: { methods: [], whereaboutsUnknown: method === 'public_notice' },
    policy: '2025',
    calendar: PUBLISHED_CALENDAR,
    ...more,
    facts: { ...changed(FACTS[method], facts), method },
  };
}

/** In short: the day when it is effective, else `failed` or `refused` with the code. */
function inShort(assessed: ServiceAssessment): string {
  return assessed.kind === 'effective' ? assessed.date : `${assessed.kind} ${assessed.refusal.code}`;
}

export const assessed = (method: ServiceMethod, change: Change = {}): string =>
  inShort(assessService(question(method, change)));
