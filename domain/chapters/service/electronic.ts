/** Electronic service (电子送达): by consent, on the day of the earliest valid arrival (CPL 90; CPLI 135-136; OLR 29-31). */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { ElectronicArrival } from './facts.ts';
import { against, effective, type ServiceAssessment, type ServiceQuestion } from './question.ts';

interface Valid {
  readonly date: LegalDate;
  readonly article: string;
}

/**
 * CPLI 135: the court system's success counts unless the addressee proved another day. OLR 31: at an address that the
 * addressee neither gave nor confirmed, a message counts when it is acknowledged or read, and not before it arrived.
 */
function validArrival(arrival: ElectronicArrival): Valid | undefined {
  const arrived = arrival.provedArrivedOn ?? arrival.arrivedOn;
  if (arrival.addressConfirmed) return { date: arrived, article: '民事诉讼法 第90条；民诉法解释 第135条' };
  const { acknowledgedOn } = arrival;
  if (acknowledgedOn === undefined) return undefined;
  const date = acknowledgedOn > arrived ? acknowledgedOn : arrived;
  return { date, article: '民事诉讼法 第90条；在线诉讼规则 第31条' };
}

/** Of the same day the confirmed address is cited, in whatever order they are told. */
const earlier = (a: Valid, b: Valid): number =>
  a.date === b.date ? compare(b.article, a.article) : compare(a.date, b.date);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export function assessElectronic({ facts, result, electronicConsent }: ServiceQuestion): ServiceAssessment {
  if (!electronicConsent && facts.consent === undefined)
    return against({ kind: 'refused', code: 'electronic_consent_missing' });
  if (result !== 'done') return against({ kind: 'failed', code: 'service_not_done' });
  const arrivals = facts.arrivals ?? [];
  if (arrivals.length === 0) return against({ kind: 'failed', code: 'electronic_not_arrived' });
  const valid = arrivals.flatMap((one) => validArrival(one) ?? []);
  const first = valid.sort(earlier)[0];
  if (first === undefined) return against({ kind: 'failed', code: 'electronic_not_acknowledged' });
  return effective(first.date, first.article);
}
