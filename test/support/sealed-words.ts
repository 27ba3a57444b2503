/** Words that stand behind the wall to public order (治安部分) alone: none of them reaches a reader of the court, by whatever answer. */
import { PUBLIC_ORDER_RULES } from '../../domain/access/policy/walls.ts';
import { TRACK, TRIAGE_ROUTE } from '../../domain/chapters/intake/words.ts';
import { PUBLIC_ORDER_DUTY, PUBLIC_ORDER_OUTCOME } from '../../domain/chapters/public-order/words.ts';
import { CONCLUSION } from '../../domain/chapters/record/words.ts';
import { EVENT_TRAITS } from '../../domain/kernel/event-registry.ts';
import type { EventTrait } from '../../domain/kernel/event-traits.ts';
import { PUBLIC_ORDER_EVENT_TITLES } from '../../words/chapters/public-order.ts';

const TRAITS = EVENT_TRAITS as Readonly<Record<string, EventTrait>>;

const SEALED_TYPES = Object.keys(TRAITS).filter((type) => TRAITS[type]?.seals?.['*'] === 'public_order');

const both = ({ zh, en }: { readonly zh: string; readonly en: string }): string[] => [zh, en];

/** Decisions are offered or refused to everybody by their names, so duties count only as what somebody owes. */
const CODES = [
  ...SEALED_TYPES,
  ...PUBLIC_ORDER_RULES,
  'public_order_case',
  'criminal_referral',
  'public_order_open',
].map((code) => `"${code}"`);

const DUTIES = Object.keys(PUBLIC_ORDER_DUTY).map((duty) => `"what":"${duty}"`);

export const SEALED_WORDS: readonly string[] = [
  ...CODES,
  ...DUTIES,
  ...Object.values(PUBLIC_ORDER_DUTY).flatMap(both),
  ...Object.values(PUBLIC_ORDER_OUTCOME).flatMap(both),
  ...Object.values(PUBLIC_ORDER_EVENT_TITLES).flatMap(both),
  ...[TRACK.A, TRIAGE_ROUTE.public_order_case, TRIAGE_ROUTE.criminal_referral].flatMap(both),
  ...[CONCLUSION.public_order_case, CONCLUSION.criminal_referral].flatMap(both),
].filter((word) => word !== PUBLIC_ORDER_OUTCOME.punished.zh && word !== PUBLIC_ORDER_OUTCOME.punished.en);

/** @returns the sealed words that the answer holds */
export const sealedWordsIn = (answer: string): readonly string[] =>
  SEALED_WORDS.filter((word) => answer.includes(word));
