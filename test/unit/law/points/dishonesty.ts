/** Chapter 7.1 of docs/law.md: the list of dishonest debtors, and limits on spending. */
import { encoded, notOurs, partly, type Points } from './point.ts';

export const DISHONESTY: Points = {
  'SX.enter': encoded(
    'decision:decide_listing',
    'refusal:listing_ground_missing',
    'refusal:listing_ground_unproved',
  ),
  'SX.term': encoded(
    'rule:SX.term',
    'decision:decide_listing',
    'decision:extend_deadline',
    'refusal:listing_term_runs',
  ),
  'SX.never': partly(
    'A minor on record, and a debtor who gave security or whose frozen or seized amounts suffice, are refused; who owes first is read from no record (D39).',
    'decision:decide_listing',
    'refusal:listing_of_minor',
    'refusal:listing_covered',
  ),
  'SX.decide': encoded(
    'rule:SX.decide',
    'decision:decide_listing',
    'decision:record_service',
    'refusal:notice_not_issued',
    'refusal:listing_unsigned',
  ),
  'SX.public': partly(
    'What stands on an entry is served from its case to who reads it in full; of a unit the representative is no field, and no roster is shown to the public (D38).',
    'file:papers/manifest/listing-entry.ts',
    'file:api/routes/case-listings.ts',
  ),
  'SX.channels': notOurs(
    'The national list and the press are other systems; the platform originates no entry, and has none to hold back.',
  ),
  'SX.wrong': encoded(
    'decision:open_process',
    'decision:close_process',
    'decision:remove_listing',
    'rule:SX.correct',
    'refusal:listing_unknown',
  ),
  'SX.remove': encoded(
    'rule:SX.remove',
    'decision:remove_listing',
    'decision:stop_clock',
    'refusal:removal_ground_unproved',
    'refusal:listing_term_runs',
    'refusal:listing_asked_too_soon',
  ),
  'SX.review': encoded('rule:SX.review', 'decision:open_process'),
  'SX.correct': encoded('rule:SX.correct', 'decision:close_process', 'decision:remove_listing'),
  'SX.reconsider': encoded('rule:SX.reconsider', 'decision:open_process'),
  'SX.reconsideration': encoded('rule:SX.reconsideration', 'decision:close_process'),
  'SX.gate': encoded(
    'decision:decide_listing',
    'refusal:listing_ground_missing',
    'refusal:listing_ground_unproved',
    'refusal:notice_not_issued',
    'refusal:measures_in_force',
  ),
  'SX.repair': encoded('decision:remove_listing', 'refusal:credit_repair_not_yet'),
  'SX.limits': encoded(
    'decision:take_measure',
    'decision:end_measure',
    'refusal:notice_not_issued',
    'refusal:closing_without_limits',
    'refusal:limited_persons_missing',
    'refusal:listed_stays_limited',
  ),
};
