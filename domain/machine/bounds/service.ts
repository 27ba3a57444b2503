/** Bounds of service and of what becomes known (送达、知道之日): no day on which there was nothing yet to serve or to know. */
import { effectiveInstrument } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { ServiceFacts } from '../../chapters/service/facts.ts';
import type { BoundChecks } from './bound-checks.ts';

function daysOf(facts: Omit<ServiceFacts, 'method'>): readonly LegalDate[] {
  const arrivals = (facts.arrivals ?? []).flatMap((one) => [
    one.arrivedOn,
    one.acknowledgedOn,
    one.provedArrivedOn,
  ]);
  const days = [...arrivals, ...(facts.postAttempts ?? []), ...(facts.publishedOn ?? [])];
  return days.filter((day) => day !== undefined);
}

export const serviceBounds: BoundChecks = {
  record_service: ({ state }, { facts = {} }) => {
    const { openedOn } = state;
    const date = daysOf(facts).find((day) => day < openedOn);
    return date === undefined ? undefined : refuse('service_fact_before_opening', { date, openedOn });
  },
  object_to_ruling: ({ state, context }, { knownOn }) => {
    if (knownOn === undefined) return undefined;
    const from = effectiveInstrument(state)?.date ?? state.openedOn;
    const today = context.receivedDate;
    return knownOn < from || knownOn > today
      ? refuse('known_day_impossible', { knownOn, from, today })
      : undefined;
  },
};
