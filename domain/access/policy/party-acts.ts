/**
 * What a party decides by themself with the code of the dispute (解纷码, ADR 0039): acts of their own will that bind nobody else and that
 * they can undo or mend at the counter. Everything else needs an identity that was verified (OLR 7; ESL 13).
 */
import type { DecisionType } from '../../kernel/decision-data.ts';
import type { Role } from '../roles.ts';

/** PML 17; OMR 4: consent and its withdrawal. MAIL 3; CPLI 136: the address for service. */
export const ACTS_BY_CODE = [
  'give_consent',
  'withdraw_consent',
  'confirm_address',
] as const satisfies readonly DecisionType[];

/** As who a party acts who is at the own page. */
export const ROLES_BY_CODE = ['party'] as const satisfies readonly Role[];

export type ActByCode = (typeof ACTS_BY_CODE)[number];

export const isActByCode = (type: DecisionType): type is ActByCode =>
  (ACTS_BY_CODE as readonly DecisionType[]).includes(type);
