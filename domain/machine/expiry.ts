/**
 * What an expired deadline does, composed from the chapters. It never decides a right: it warns, changes who owes what,
 * and offers the lawful next step (docs/law.md §14.3 INV8). A rule that no chapter names tells the heads of the
 * stage's own seat: rules are data, so that the list cannot be exhaustive by type.
 */
import { headsOf, oversightOf } from '../access/policy/oversight.ts';
import type { Role } from '../access/roles.ts';
import { appealExpiry } from '../chapters/appeal/expiry.ts';
import { confirmationExpiry } from '../chapters/confirmation/expiry.ts';
import { measureExpiry } from '../chapters/measures/expiry.ts';
import { executionExpiry } from '../chapters/execution/expiry.ts';
import { filingExpiry } from '../chapters/filing/expiry.ts';
import { intakeExpiry } from '../chapters/intake/expiry.ts';
import { mediationExpiry } from '../chapters/mediation/expiry.ts';
import { publicOrderExpiry } from '../chapters/public-order/expiry.ts';
import { routeExpiry } from '../chapters/routes/expiry.ts';
import { supervisionExpiry } from '../chapters/supervision/expiry.ts';
import { trialExpiry } from '../chapters/trial/expiry.ts';
import { violenceExpiry } from '../chapters/violence/expiry.ts';
import type { Deadline } from '../chapters/clocks/shape.ts';
import { isClockOf } from '../chapters/processes/clocks.ts';
import { archiveDuty } from '../chapters/stages/duties.ts';
import { applyTaskExpiry } from '../chapters/tasks/expiry.ts';
import { type ExpiryEffects, tell } from '../kernel/escalation.ts';
import type { EventDraft } from '../kernel/event-draft.ts';
import type { LeadsFrom } from '../kernel/leads-to.ts';
import type { RuleId } from '../law/rule.ts';

const EFFECTS: ExpiryEffects = {
  ...intakeExpiry,
  ...mediationExpiry,
  ...publicOrderExpiry,
  ...confirmationExpiry,
  ...filingExpiry,
  ...routeExpiry,
  ...trialExpiry,
  ...appealExpiry,
  ...executionExpiry,
  ...measureExpiry,
  ...violenceExpiry,
  ...supervisionExpiry,
};

/** Where the case stands at once after a rule has run out, for the rules whose passing moves it. */
export const EXPIRY_LEADS_TO: Readonly<Partial<Record<RuleId, LeadsFrom>>> = Object.fromEntries(
  Object.entries(EFFECTS).flatMap(([rule, { leadsTo }]) => (leadsTo === undefined ? [] : [[rule, leadsTo]])),
);

/** A side process is the court's at every stage, an archive its owner's; else the heads of the stage's own seat answer. */
function headsFor({ state }: EventDraft, deadline: Deadline): readonly Role[] {
  if (state.processes.some((one) => isClockOf(one, deadline))) return headsOf('court');
  if (state.concluded !== undefined) return headsOf(archiveDuty(state).at);
  return oversightOf(state.stage, deadline.rule).heads;
}

export function applyExpiry(draft: EventDraft, deadline: Deadline): void {
  if (applyTaskExpiry(draft, deadline)) return;
  const effect = EFFECTS[deadline.rule] ?? tell(headsFor(draft, deadline));
  effect(draft, deadline);
}
