/** The legal day of a recorded act: when it happened, else when it was received. */
import { legalInstant } from '../deadlines/clock.ts';
import { dateOfInstant, type LegalDate } from '../deadlines/legal-date.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

export function legalDayOf({ clock }: CaseState, { at, happenedAt }: CaseEvent): LegalDate {
  return dateOfInstant(happenedAt === undefined ? at : legalInstant(clock, happenedAt));
}
