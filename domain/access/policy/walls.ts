/**
 * The walls of a case (封): from whom each compartment is sealed, and which clocks, tasks and papers are in it. Which fields of
 * events are is said with the events; `machine/walls.ts` takes them out. Source: docs/law.md §0.5, §0.8, INV7.
 */
import { PUBLIC_ORDER_DUTY } from '../../chapters/public-order/words.ts';
import type { CONCLUSION } from '../../chapters/record/words.ts';
import type { TaskKind } from '../../chapters/tasks/codes.ts';
import type { DecisionType } from '../../kernel/decision-data.ts';
import type { Stage } from '../../kernel/stage.ts';
import { RULES, type RuleId } from '../../law/rule.ts';
import { type Capacity, ROLES, type Role } from '../roles.ts';
import type { Compartment } from './compartments.ts';
import { BENCH, holdsOneOf } from './groups.ts';

type Conclusion = keyof typeof CONCLUSION;
export type Sealed = ReadonlySet<Compartment>;

const NOTHING: Sealed = new Set();
const PUBLIC_ORDER: Sealed = new Set(['public_order']);
const BOTH: Sealed = new Set(['public_order', 'mediation']);

export const isOfCourt = (role: Role): boolean => ROLES[role].side === 'court';

/** Where a judge guides the mediation of a dispute that no complaint has brought to court (CPL 96; docs/law.md §14.1 S2D). */
const GUIDING: readonly Stage[] = ['awaiting_judge', 'judge_mediation'];
const GUIDES = [...BENCH, 'court_clerk'] as const satisfies readonly Role[];

/** The capacity of whom the court appoints to mediate (TY 8). */
export const MEDIATES: Capacity = 'mediator';

export interface WallReader {
  readonly roles: readonly Role[];
  /** The court's appointed mediator of this case: TY 16 keeps them from trying it. */
  readonly mediates: boolean;
}

/**
 * What a reader of a case does not read. The court as a whole does not read of public order (PSAPL 136), nor of a mediation
 * that was not its own: those who sit, clerk and appeal judges would know what must not count (TY 22; OMR 18), and the others
 * are bound by the confidence of those who took part (CPLI 146). One role of the court is enough, whatever others are held.
 */
export function sealedFor({ roles, mediates }: WallReader, stage: Stage): Sealed {
  if (!roles.some(isOfCourt)) return NOTHING;
  const guides = GUIDING.includes(stage) && holdsOneOf(roles, GUIDES);
  return mediates || guides ? PUBLIC_ORDER : BOTH;
}

/** Clocks of the public-order track, by their ids in docs/law.md §1.2; PA14 says that it is no police matter. */
export const PUBLIC_ORDER_RULES: readonly RuleId[] = RULES.map(({ id }) => id).filter(
  (id) => id.startsWith('PA') && id !== 'PA14',
);

export const opensDeadline = (sealed: Sealed, { rule }: { readonly rule: RuleId }): boolean =>
  !sealed.has('public_order') || !PUBLIC_ORDER_RULES.includes(rule);

/** Help with a mediation reports what was said in it. */
export const MEDIATION_TASKS: readonly TaskKind[] = ['mediation_help'];

export const opensTask = (sealed: Sealed, { kind }: { readonly kind: TaskKind }): boolean =>
  !sealed.has('mediation') || !MEDIATION_TASKS.includes(kind);

/** @param purpose what the paper was received for (`documentPurpose`) */
export const opensPaper = (sealed: Sealed, purpose: string): boolean =>
  !(purpose === 'mediation' || purpose === 'public_order') || !sealed.has(purpose);

/** Whether what was received for that may be handed to a court: the same, whoever hands it over (TY 22; PSAPL 136). */
export const goesToCourt = (purpose: string): boolean => opensPaper(BOTH, purpose);

/** What the police owe of a public-order case is owed behind the same wall. */
const PUBLIC_ORDER_DUTIES: readonly string[] = Object.keys(PUBLIC_ORDER_DUTY);

export const opensDuty = (sealed: Sealed, what: string): boolean =>
  !sealed.has('public_order') || !PUBLIC_ORDER_DUTIES.includes(what);

/** Decisions of the public-order case: that one was refused would tell of the case. */
export const PUBLIC_ORDER_DECISIONS = [
  'accept_public_order',
  'order_opinion',
  'receive_opinion',
  'apply_no_punishment',
  'decide_public_order',
] as const satisfies readonly DecisionType[];

/** Whether who holds the roles may be told of public order at all; a refusal must not tell the court of it either. */
export const readsPublicOrder = (roles: readonly Role[]): boolean => !roles.some(isOfCourt);

/**
 * In whose role a reader may look at what could be decided (推演、某一时刻): who reads behind the wall to public order supposes the
 * court's roles alone, since the refusals of a police officer tell what the wall withholds.
 */
export const maySuppose = (roles: readonly Role[], role: Role): boolean =>
  readsPublicOrder(roles) || isOfCourt(role);

/** What lists and worklists leave out for a reader, of whatever case and stage: the court's wall to public order is at all. */
export interface SealedRows {
  readonly rules: readonly RuleId[];
  readonly duties: readonly string[];
  readonly decisions: readonly DecisionType[];
  /** Tasks of a mediation, of whatever case. */
  readonly tasks: readonly TaskKind[];
}

export const sealedRowsFor = (roles: readonly Role[]): SealedRows | undefined =>
  readsPublicOrder(roles)
    ? undefined
    : {
        rules: PUBLIC_ORDER_RULES,
        duties: PUBLIC_ORDER_DUTIES,
        decisions: PUBLIC_ORDER_DECISIONS,
        tasks: MEDIATION_TASKS,
      };

/**
 * Conclusions that tell of public order or of a crime, with two that do not: were the first two alone sealed, the seal
 * itself would tell them.
 */
const SEALED_CONCLUSIONS: readonly Conclusion[] = [
  'public_order_case',
  'criminal_referral',
  'transferred',
  'other',
];

export const isSealedConclusion = (conclusion: unknown): boolean =>
  SEALED_CONCLUSIONS.includes(conclusion as Conclusion);

/** The conclusion of a case as its head and the lists show it: of those sealed for the reader, that it is another one. */
export const conclusionFor = (roles: readonly Role[], conclusion: string | undefined): string | undefined =>
  !readsPublicOrder(roles) && isSealedConclusion(conclusion) ? ('other' satisfies Conclusion) : conclusion;
