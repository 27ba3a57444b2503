/**
 * What counts as served (什么算送达), told before anybody goes to a door: for each method its ways, with the receivers, places
 * and witnesses that the law takes. Nothing of it is listed here: each way is done as the law wants it, and the law
 * (`assessService`) is asked of every receiver, place and witness in turn.
 */
import type { ServiceMethod } from '../../kernel/codes.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import {
  type AttemptResult,
  MET_RELATIONS,
  type MetRelation,
  SERVICE_PLACES,
  type ServicePlace,
  WITNESS_CAPACITIES,
  type WitnessCapacity,
} from '../tasks/codes.ts';
import type { ServiceFacts } from './facts.ts';
import { assessService } from './law.ts';
import { NOTICE_ARTICLE } from './public-notice.ts';
import type { ServiceQuestion } from './question.ts';
import type { SERVICE_WAY } from './words.ts';

export type ServiceWayCode = keyof typeof SERVICE_WAY;
type Facts = Omit<ServiceFacts, 'method'>;
export type Fact = keyof Facts;

export interface ServiceWay {
  readonly way: ServiceWayCode;
  /** Who takes the paper or refuses it with effect; empty where the way has no receiver. */
  readonly receivers: readonly MetRelation[];
  /** Empty where the way has no place. */
  readonly places: readonly ServicePlace[];
  /** One of them is present; empty where the way needs none. */
  readonly witnesses: readonly WitnessCapacity[];
  readonly article: string;
}

/** The paper, its procedure and its addressee. */
export type About = Pick<ServiceQuestion, 'document' | 'procedure' | 'party' | 'policy' | 'calendar'>;

/** A way done as the law wants it. */
interface Model {
  readonly way: ServiceWayCode;
  readonly result: AttemptResult;
  readonly facts: Facts;
  /** Which of its facts another answer could stand in for. */
  readonly varies: readonly ('receiver' | 'place' | 'witnesses')[];
}

/** Any day: no way but the public notice depends on which. */
const DAY: LegalDate = '2026-03-10';
const MESSAGE = { channel: 'court_platform', arrivedOn: DAY } as const;
const TO_COURT = { way: 'refused_at_court', result: 'refused', facts: { place: 'court' } } as const;
const ON_CAMERA = { place: 'elsewhere', recorded: true } as const;
const AT_HOME = { place: 'residence' } as const;

const MODELS: Readonly<Record<Exclude<ServiceMethod, 'public_notice'>, readonly Model[]>> = {
  direct: [
    {
      way: 'handed_over',
      result: 'done',
      facts: { ...AT_HOME, signed: true },
      varies: ['receiver', 'place'],
    },
    { ...TO_COURT, varies: ['receiver', 'place'] },
    { way: 'refused_on_camera', result: 'refused', facts: ON_CAMERA, varies: ['receiver', 'place'] },
  ],
  lien: [
    {
      way: 'left_before_witness',
      result: 'refused',
      facts: { ...AT_HOME, witnesses: ['basic_organisation'] },
      varies: ['receiver', 'place', 'witnesses'],
    },
    {
      way: 'left_on_camera',
      result: 'refused',
      facts: { ...AT_HOME, recorded: true },
      varies: ['receiver', 'place'],
    },
  ],
  electronic: [
    {
      way: 'message_confirmed',
      result: 'done',
      facts: { consent: 'express', arrivals: [{ ...MESSAGE, addressConfirmed: true }] },
      varies: [],
    },
    {
      way: 'message_acknowledged',
      result: 'done',
      facts: {
        consent: 'express',
        arrivals: [{ ...MESSAGE, addressConfirmed: false, acknowledgedOn: DAY }],
      },
      varies: [],
    },
  ],
  entrusted: [{ way: 'by_other_court', result: 'done', facts: { signed: true }, varies: ['receiver'] }],
  post: [
    { way: 'letter_signed', result: 'done', facts: { postResult: 'signed' }, varies: ['receiver'] },
    { way: 'letter_refused', result: 'refused', facts: { postResult: 'refused' }, varies: ['receiver'] },
    {
      way: 'letter_returned',
      result: 'not_met',
      facts: { postResult: 'wrong_address_given' },
      varies: [],
    },
  ],
  forwarded: [
    {
      way: 'passed_on',
      result: 'done',
      facts: { signed: true },
      varies: ['receiver'],
    },
  ],
};

/** The facts by which the law judges each method (docs/service.md), in the order in which they are asked. */
const ASKS: Readonly<Record<ServiceMethod, readonly Fact[]>> = {
  direct: ['receiver', 'signed', 'place', 'recorded'],
  lien: ['receiver', 'place', 'witnesses', 'recorded'],
  electronic: ['consent', 'arrivals'],
  entrusted: ['receiver', 'signed'],
  post: ['postResult', 'receiver', 'postAttempts'],
  forwarded: ['forwardedBy', 'receiver', 'signed'],
  public_notice: ['noticeGround', 'publishedOn'],
};

export const factsAsked = (method: ServiceMethod): readonly Fact[] => ASKS[method];

function wayOf(method: ServiceMethod, about: About, model: Model): readonly ServiceWay[] {
  const { way, result, facts, varies } = model;
  /** The article by which it is served with these facts instead. */
  const articleWith = (other: Facts): string | undefined => {
    const assessed = assessService({
      ...about,
      result,
      facts: { ...facts, ...other, method },
      on: DAY,
      today: DAY,
      electronicConsent: false,
      earlierFailures: { methods: [], whereaboutsUnknown: false },
    });
    return assessed.kind === 'effective' ? assessed.article : undefined;
  };
  const article = articleWith({});
  if (article === undefined) return [];
  // Served by another article it is another way.
  const counts = (other: Facts): boolean => articleWith(other) === article;
  const within = <C>(name: Model['varies'][number], codes: readonly C[], other: (code: C) => Facts) =>
    varies.includes(name) ? codes.filter((code) => counts(other(code))) : [];
  return [
    {
      way,
      receivers: within('receiver', MET_RELATIONS, (receiver) => ({ receiver })),
      places: within('place', SERVICE_PLACES, (place) => ({ place })),
      witnesses: within('witnesses', WITNESS_CAPACITIES, (witness) => ({ witnesses: [witness] })),
      article,
    },
  ];
}

/** The ways in which this method serves this paper; none where the law excludes the method. */
export function serviceWays(method: ServiceMethod, about: About): readonly ServiceWay[] {
  if (method === 'public_notice')
    return [{ way: 'noticed', receivers: [], places: [], witnesses: [], article: NOTICE_ARTICLE }];
  return MODELS[method].flatMap((model) => wayOf(method, about, model));
}
