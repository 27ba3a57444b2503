/**
 * Which courts have territorial jurisdiction (地域管辖): from the places that the facts name, each court with its article. It says where one
 * may sue, not where one must: of several the plaintiff chooses (CPL 36). The level (级别管辖) and special courts are not its subject.
 */
import type { Place } from '../divisions.ts';
import { jurisdictionKindOf, type JurisdictionKind } from '../matter-jurisdiction.ts';

export type Ground =
  | 'defendant'
  | 'defendant_habitual'
  | 'plaintiff'
  | 'performance'
  | 'money_receiver'
  | 'immovable'
  | 'tort_act'
  | 'tort_result'
  | 'accident'
  | 'product'
  | 'deceased'
  | 'estate'
  | 'employer'
  | 'labour_performed'
  | 'agreed'
  | 'party'
  | 'organisation'
  | 'inviting_court';

/** Why the plaintiff's own court hears it (CPL 23; CPLI 12). */
export type Special =
  | 'defendant_missing'
  | 'defendant_abroad'
  | 'defendant_detained'
  | 'defendant_left_a_year';

export interface JurisdictionFacts {
  readonly for: 'suit' | 'confirmation';
  readonly matter: string;
  readonly defendant?: Place;
  /** Lived there without break for a year, hospital apart (CPLI 4): it goes before the domicile (CPL 22). */
  readonly defendantHabitual?: Place;
  readonly plaintiff?: Place;
  readonly plaintiffHabitual?: Place;
  readonly special?: Special;
  /** Several defendants, who live in different places (CPLI 9). */
  readonly defendantsApart?: boolean;
  /** Of a contract: what is disputed is money, and the place of performance that was agreed. */
  readonly money?: boolean;
  readonly performance?: Place;
  readonly neverPerformed?: boolean;
  readonly signing?: Place;
  readonly agreed?: Place;
  readonly immovable?: Place;
  readonly tortAct?: Place;
  readonly tortResult?: Place;
  readonly accident?: Place;
  readonly product?: Place;
  readonly deceased?: Place;
  readonly estate?: Place;
  readonly employer?: Place;
  readonly labourPerformed?: Place;
  readonly organisation?: Place;
  readonly invitingCourt?: Place;
  /** Where the case's own court is. */
  readonly court?: Place;
}

export interface Competent {
  readonly place: Place;
  readonly ground: Ground;
  readonly article: string;
}

export interface Jurisdiction {
  readonly courts: readonly Competent[];
  readonly exclusive: boolean;
  /** Whether the case's own court is among them; absent where none of them is known. */
  readonly own?: boolean;
  readonly article: string;
}

const at = (place: Place | undefined, ground: Ground, article: string): Competent[] =>
  place === undefined ? [] : [{ place, ground, article }];

const GENERAL = '民事诉讼法 第22条；民诉法解释 第3条、第4条';

const defendantOf = ({ defendant, defendantHabitual }: JurisdictionFacts, article = GENERAL): Competent[] =>
  defendantHabitual === undefined
    ? at(defendant, 'defendant', article)
    : at(defendantHabitual, 'defendant_habitual', article);

const plaintiffOf = ({ plaintiff, plaintiffHabitual }: JurisdictionFacts): Place | undefined =>
  plaintiffHabitual ?? plaintiff;

/** CPL 24; CPLI 18: where it is agreed; else of money the receiver's place, of an immovable its own, of the rest the obligor's. */
function contractOf(facts: JurisdictionFacts): Competent[] {
  const { performance, neverPerformed, plaintiff, defendant, money, immovable } = facts;
  const article = '民事诉讼法 第24条；民诉法解释 第18条';
  const own = defendantOf(facts, article);
  if (performance === undefined)
    return money === true
      ? [...own, ...at(plaintiffOf(facts), 'money_receiver', article)]
      : [...own, ...at(immovable, 'immovable', article)];
  const strange = performance !== plaintiff && performance !== defendant;
  return neverPerformed === true && strange ? own : [...own, ...at(performance, 'performance', article)];
}

const tortOf = (facts: JurisdictionFacts, article: string): Competent[] => [
  ...at(facts.tortAct, 'tort_act', article),
  ...at(facts.tortResult, 'tort_result', article),
  ...defendantOf(facts, article),
];

/** CPLI 9: parents, children or spouses who are owed support sue at home where those who owe live in different places. */
const supportOf = (facts: JurisdictionFacts): Competent[] => [
  ...defendantOf(facts),
  ...(facts.defendantsApart === true ? at(plaintiffOf(facts), 'plaintiff', '民诉法解释 第9条') : []),
];

const OF_KIND: Readonly<Record<JurisdictionKind, (facts: JurisdictionFacts) => Competent[]>> = {
  general: (facts) => defendantOf(facts),
  family: (facts) => defendantOf(facts),
  support: supportOf,
  contract: contractOf,
  tort: (facts) => tortOf(facts, '民事诉讼法 第29条；民诉法解释 第24条'),
  product: (facts) => [
    ...at(facts.product, 'product', '民诉法解释 第26条'),
    ...tortOf(facts, '民事诉讼法 第29条；民诉法解释 第26条'),
  ],
  traffic: (facts) => [
    ...at(facts.accident, 'accident', '民事诉讼法 第30条'),
    ...defendantOf(facts, '民事诉讼法 第30条'),
  ],
  immovable: ({ immovable }) => at(immovable, 'immovable', '民事诉讼法 第34条；民诉法解释 第28条'),
  inheritance: ({ deceased, estate }) => [
    ...at(deceased, 'deceased', '民事诉讼法 第34条'),
    ...at(estate, 'estate', '民事诉讼法 第34条'),
  ],
  labour: ({ employer, labourPerformed }) => [
    ...at(employer, 'employer', '劳动争议解释（一） 第3条'),
    ...at(labourPerformed, 'labour_performed', '劳动争议解释（一） 第3条'),
  ],
};

const EXCLUSIVE: ReadonlySet<JurisdictionKind> = new Set<JurisdictionKind>(['immovable', 'inheritance']);
/** CPL 35, CPLI 34: disputes about a contract or other rights in property may be agreed upon, property after a divorce too. */
const AGREEABLE: ReadonlySet<JurisdictionKind> = new Set<JurisdictionKind>([
  'contract',
  'tort',
  'product',
  'general',
]);

/** CPL 35: a place that the dispute has to do with; any other is no agreement. */
function agreedOf(facts: JurisdictionFacts, kind: JurisdictionKind): Competent[] {
  const { agreed, performance, signing, immovable, product, tortAct, tortResult } = facts;
  if (agreed === undefined || !AGREEABLE.has(kind)) return [];
  const homes = [facts.defendant, facts.defendantHabitual, facts.plaintiff, facts.plaintiffHabitual];
  const related = [...homes, performance, signing, immovable, product, tortAct, tortResult];
  return related.includes(agreed) ? at(agreed, 'agreed', '民事诉讼法 第35条；民诉法解释 第29条、第30条') : [];
}

const OF_STATUS: ReadonlySet<Special> = new Set<Special>(['defendant_missing', 'defendant_abroad']);

/** CPL 23, CPLI 12: the plaintiff's court in the place of the defendant's. */
function specialOf(facts: JurisdictionFacts, kind: JurisdictionKind): Competent[] {
  const { special } = facts;
  if (special === undefined || EXCLUSIVE.has(kind)) return [];
  const status = kind === 'family';
  if (special === 'defendant_left_a_year')
    return status ? at(plaintiffOf(facts), 'plaintiff', '民诉法解释 第12条') : [];
  if (OF_STATUS.has(special) && !status) return [];
  return at(plaintiffOf(facts), 'plaintiff', '民事诉讼法 第23条');
}

/** JC6: the court that invited the mediator; else of a party, of what it is about, or of the organisation. */
function confirmationOf(facts: JurisdictionFacts): Competent[] {
  const article = '民事诉讼法 第205条；民诉法解释 第352条';
  if (facts.invitingCourt !== undefined) return at(facts.invitingCourt, 'inviting_court', article);
  return [
    ...at(plaintiffOf(facts), 'party', article),
    ...at(facts.defendantHabitual ?? facts.defendant, 'party', article),
    ...at(facts.immovable, 'immovable', article),
    ...at(facts.organisation, 'organisation', article),
  ];
}

function suitOf(facts: JurisdictionFacts, kind: JurisdictionKind): Competent[] {
  const agreed = agreedOf(facts, kind);
  if (agreed.length > 0) return agreed;
  const special = specialOf(facts, kind);
  // Status and detention take the place of the defendant's own court, and of no other (CPL 23).
  const usual = OF_KIND[kind](facts).filter(
    ({ ground }) =>
      special.length === 0 || !ground.startsWith('defendant') || facts.special === 'defendant_left_a_year',
  );
  return [...special, ...usual];
}

/** Each place once, by the first ground that names it. */
const eachOnce = (courts: readonly Competent[]): Competent[] =>
  [...new Map(courts.toReversed().map((one) => [one.place, one])).values()].toReversed();

export function jurisdiction(facts: JurisdictionFacts): Jurisdiction {
  const kind = jurisdictionKindOf(facts.matter);
  const suit = facts.for === 'suit';
  const courts = eachOnce(suit ? suitOf(facts, kind) : confirmationOf(facts));
  const known = courts.length > 0 && facts.court !== undefined;
  const several = suit ? '民事诉讼法 第36条、第37条' : '民诉法解释 第352条';
  return {
    courts,
    exclusive: suit && EXCLUSIVE.has(kind),
    ...(known ? { own: courts.some(({ place }) => place === facts.court) } : {}),
    article: several,
  };
}
