/**
 * The guarantor's period (保证期间): six months where none is agreed, without suspension, interruption or extension (CC 692-693).
 * What the creditor must do in it depends on the kind of guarantee; else the guarantor is free.
 */
import { addMonths, type LegalDate } from '../../deadlines/legal-date.ts';

export interface GuaranteeQuestion {
  /** `general`: 一般保证, the debtor first; `joint`: 连带责任保证. Not agreed or unclear is general (CC 686). */
  readonly kind: 'general' | 'joint';
  /** Last day for the main debt, or the end of the grace that the creditor gave where none was agreed (CC 692). */
  readonly debtDue: LegalDate;
  /** Last day of the agreed period; one not after the debt's own day counts as none (CC 692). */
  readonly agreedUntil?: LegalDate;
}

export interface GuaranteePeriod {
  /** The last day; not moved off a rest day, since the creditor should not rely on it. */
  readonly lastDay: LegalDate;
  readonly agreed: boolean;
  /** What must be done by then: sue or arbitrate against the debtor, or demand of the guarantor (CC 693). */
  readonly act: 'sue_or_arbitrate_against_debtor' | 'demand_of_guarantor';
  readonly article: string;
}

const MONTHS = 6;

export function guaranteePeriod({ kind, debtDue, agreedUntil }: GuaranteeQuestion): GuaranteePeriod {
  const agreed = agreedUntil !== undefined && agreedUntil > debtDue;
  return {
    lastDay: agreed ? agreedUntil : addMonths(debtDue, MONTHS),
    agreed,
    act: kind === 'general' ? 'sue_or_arbitrate_against_debtor' : 'demand_of_guarantor',
    article: '民法典 第692条、第693条',
  };
}
