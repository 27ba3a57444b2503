/** Chapter 7.1 of docs/law.md: the list of dishonest debtors, and limits on spending. */
import { encoded, missing, notOurs, partly, type Points } from './point.ts';

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
    'A minor on record, and a debtor whose frozen or seized amounts suffice, are refused; a security given and who owes first are left to the judge.',
    'decision:decide_listing',
    'refusal:listing_of_minor',
    'refusal:listing_covered',
  ),
  'SX.decide': partly(
    'The warning is asked for and the request has its clock; the president’s signature and service of the decision are not recorded.',
    'rule:SX.decide',
    'decision:decide_listing',
    'refusal:notice_not_issued',
  ),
  'SX.public': missing(
    'No mirrored list is shown: what stands on an entry in public is not written by the platform.',
  ),
  'SX.channels': notOurs(
    'The national list and the press are other systems; the platform originates no entry, and has none to hold back.',
  ),
  'SX.wrong': partly(
    'A wrong entry can be removed as wrong; the three days run only where its correction was asked for and granted.',
    'decision:remove_listing',
    'rule:SX.correct',
  ),
  'SX.remove': partly(
    'Entries without a term have the three days when the execution ends, after two searches, and when a term is over; on the creditor’s request or a stay they have none, and a new request within six months is not refused.',
    'rule:SX.remove',
    'decision:remove_listing',
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
  'SX.limits': partly(
    'A debtor is limited after the notice, and of a listed one it is a duty; the nine bans, and of a unit its representative, head and controller, are not recorded.',
    'decision:take_measure',
    'refusal:notice_not_issued',
    'refusal:closing_without_limits',
  ),
};
