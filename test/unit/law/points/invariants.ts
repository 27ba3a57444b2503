/** Chapter 14.3 of docs/law.md: what holds always. */
import { encoded, missing, type Points } from './point.ts';

export const INVARIANTS: Points = {
  INV1: encoded(
    'decision:give_consent',
    'decision:withdraw_consent',
    'refusal:consent_missing',
    'refusal:party_apart',
  ),
  INV2: encoded('rule:FL2', 'refusal:extension_not_allowed', 'refusal:exclusion_not_allowed'),
  INV3: encoded('refusal:role_not_permitted', 'refusal:not_the_owner'),
  INV4: encoded('calculator:domain/deadlines/compute.ts', 'decision:correct', 'decision:extend_deadline'),
  INV5: encoded('decision:stop_clock', 'decision:exclude_period', 'refusal:clock_document_required'),
  INV6: encoded('refusal:court_number_kind', 'refusal:court_number_court', 'refusal:court_number_taken'),
  INV7: encoded(
    'decision:record_undisputed_facts',
    'refusal:facts_not_signed_by_all',
    'file:domain/access/policy/walls.ts',
    'file:test/api/walls.test.ts',
  ),
  INV8: encoded('rule:PM4', 'rule:E1', 'file:domain/kernel/escalation.ts'),
  INV9: missing(
    'The platform publishes nothing: there is no mask check, no named approver, and nothing to withdraw.',
  ),
  INV10: encoded(
    'decision:urge',
    'decision:ask_explanation',
    'decision:give_explanation',
    'rule:SLA-EXPLANATION',
    'refusal:not_supervised_by_you',
  ),
};
