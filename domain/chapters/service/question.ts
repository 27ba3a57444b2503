/** What is asked of the law of service (送达), and what it answers. */
import { type RefusalCode, refuse } from '../../kernel/refusals.ts';
import type { PartyKind, Procedure, ServedDocument, ServiceMethod } from '../../kernel/codes.ts';
import type { Calendar } from '../../deadlines/calendar.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { PolicyId } from '../../law/policy.ts';
import type { Refusal } from '../../result.ts';
import type { ServiceFacts } from './facts.ts';
import type { AttemptResult } from '../tasks/codes.ts';

export interface ServiceQuestion {
  readonly document: ServedDocument;
  readonly procedure: Procedure | undefined;
  /** `represented`: an agent of theirs is on record (CPLI 132); left out where no case is asked about. */
  readonly party: { readonly kind: PartyKind; readonly represented?: boolean };
  readonly facts: ServiceFacts;
  readonly result: AttemptResult;
  /** Day of the act: signed, left, refused, or for a letter come back. */
  readonly on: LegalDate;
  /** Day on which the instrument was made, or the case opened; no fact lies before it. */
  readonly madeOn?: LegalDate | undefined;
  /** No fact may lie after it. */
  readonly today: LegalDate;
  /** By somebody whom the court asked to assist (协助送达), not by a court. */
  readonly assisted?: boolean;
  /** Consent to electronic service stands in the party's confirmed address (CPLI 136). */
  readonly electronicConsent: boolean;
  /** On record as refusing to give an address, after being warned (MAIL 5, 11). */
  readonly refusesAddress?: boolean;
  /** By what this party was sought in vain before (CPL 95). */
  readonly earlierFailures: {
    readonly methods: readonly ServiceMethod[];
    readonly whereaboutsUnknown: boolean;
  };
  readonly policy: PolicyId;
  readonly calendar: Calendar;
}

/**
 * `failed`: it may have been done so and served nothing; it stands as an attempt. `refused`: the law never allows it, or
 * the entry is wrong; it is not taken.
 */
export type ServiceAssessment =
  | { readonly kind: 'effective'; readonly date: LegalDate; readonly article: string }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const effective = (date: LegalDate, article: string): ServiceAssessment => ({
  kind: 'effective',
  date,
  article,
});

/** A judgement against the service, by the code of its reason. */
export interface Against {
  readonly kind: 'failed' | 'refused';
  readonly code: RefusalCode;
  readonly params?: Refusal['params'];
}

export const against = ({ kind, code, params }: Against): ServiceAssessment => ({
  kind,
  refusal: refuse(code, params),
});
