/**
 * Sending what the court has made (发送、送达): for a judgment the law says when (CPL 151: within ten days after it was
 * announced at the hearing, at once after an announcement on a fixed day); for other papers it names no term.
 */
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { Instrument } from '../trial/shape.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { RuleId } from '../../law/rule.ts';

type Announced = DecisionData['render_judgment']['announced'];

export const SENDING_RULES = [
  'T13',
  'SLA-JUDGMENT-AT-ONCE',
  'SLA-SERVE-PAPER',
] as const satisfies readonly RuleId[];

function sendingRule(kind: Instrument['kind'], announced: Announced): RuleId {
  if (kind !== 'judgment' && kind !== 'appeal_judgment') return 'SLA-SERVE-PAPER';
  return announced === 'fixed_date' ? 'SLA-JUDGMENT-AT-ONCE' : 'T13';
}

/** Called right after the instrument is issued: its date is what the period counts from, also when it is corrected. */
export function awaitSending(draft: EventDraft, date: LegalDate, announced: Announced = 'same_day'): void {
  const instrument = draft.state.instruments.at(-1);
  if (instrument === undefined) return;
  const { instrumentId, kind } = instrument;
  const start = { startDate: date, startSeq: instrument.seq, startEvent: 'instrument_issued' };
  draft.arm(sendingRule(kind, announced), { ...start, instrumentId });
}

/** Everybody has it. */
export function sent(draft: EventDraft, instrumentId: string): void {
  const rules: readonly RuleId[] = SENDING_RULES;
  const days = draft.state.services
    .filter((one) => one.instrumentId === instrumentId)
    .map(({ date }) => date);
  const last = days.sort().at(-1);
  draft.meet((one) => rules.includes(one.rule) && one.instrumentId === instrumentId, last);
}
