/**
 * The court records a service of its own (送达回证入卷). The law of service assesses it; what would have no effect is refused.
 * Without facts a paper counts as handed over: to the addressee, who signed.
 */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { served } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { COURT_STAGES } from '../../kernel/stage.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Refusal } from '../../result.ts';
import { askServiceLaw } from '../tasks/service-attempts.ts';
import type { ServiceFacts } from './facts.ts';
import { AWAITED_BY_ALL } from '../trial/effect.ts';
import { effectService, serviceRefusal } from './effects.ts';

type Service = DecisionData['record_service'];

function factsOf({ method, facts }: Service, on: LegalDate): ServiceFacts {
  if (method === 'electronic') {
    // Consent by conduct confirms no address (OLR 29, 31).
    const addressConfirmed = facts?.consent !== 'conduct';
    const arrivals = [{ channel: 'court_platform', arrivedOn: on, addressConfirmed }] as const;
    return { method, arrivals, ...facts };
  }
  const handedOver = method !== 'lien' && method !== 'public_notice';
  return facts === undefined && handedOver ? { method, signed: true } : { method, ...facts };
}

function recordService(draft: EventDraft, data: Service): Refusal | undefined {
  const { partyId, document, method, effectDate } = data;
  const on = effectDate ?? draft.actDate;
  const refusal = serviceRefusal(draft.state, data);
  if (refusal !== undefined) return refusal;
  const assessed = askServiceLaw(
    draft,
    { partyId, document },
    { facts: factsOf(data, on), result: 'done', on },
  );
  if (assessed.kind !== 'effective') return assessed.refusal;
  const { date, article } = assessed;
  if (effectDate !== undefined && effectDate !== date)
    return refuse('service_date_differs', { given: effectDate, computed: date });
  const same = draft.state.services.some(
    (one) => one.partyId === partyId && one.document === document && one.date === date,
  );
  // Papers that may be served again, as a summons, are not served twice on one day; the others never.
  if (same && served(draft.state, document).has(partyId)) return refuse('already_served');
  effectService(draft, { partyId, document, method, date, article });
  return undefined;
}

export const serviceDecisions: DecisionRules<'record_service'> = {
  record_service: {
    zh: '记录送达',
    en: 'Record a service',
    stages: COURT_STAGES,
    ...AWAITED_BY_ALL,
    onBehalf: 'never',
    decide: (draft, { data }) => recordService(draft, data),
  },
};
