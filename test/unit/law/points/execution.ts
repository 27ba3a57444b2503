/** Chapter 7 of docs/law.md: execution. */
import { encoded, missing, partly, type Points } from './point.ts';

export const EXECUTION: Points = {
  E1: encoded('rule:E1', 'decision:apply_execution', 'decision:record_demand', 'refusal:no_duty_not_to_act'),
  E2: encoded('rule:E2', 'decision:accept_execution'),
  E3: partly(
    'Effect, clear duties and a passed period are asked for; jurisdiction of the executing court is not.',
    'decision:apply_execution',
    'refusal:not_performed',
    'refusal:not_creditor',
  ),
  E4: encoded(
    'rule:E4',
    'rule:E4.after_measures',
    'decision:issue_execution_notice',
    'refusal:notice_not_issued',
  ),
  E5: partly(
    'The order and its breach are held; a change of the property in ten days is the calculator’s alone.',
    'rule:E5',
    'rule:E5.change',
    'decision:order_property_report',
    'refusal:report_not_ordered',
  ),
  E6: encoded(
    'rule:E6',
    'rule:E6.urgent',
    'decision:record_clue',
    'decision:check_clue',
    'refusal:clue_unknown',
  ),
  E7: encoded(
    'rule:E7.act',
    'rule:E7.outsider',
    'rule:E7.reconsider',
    'rule:E7.reconsideration',
    'rule:E7.suit',
    'decision:close_process',
  ),
  E8: encoded('rule:E8', 'decision:record_service'),
  E9: partly(
    'The six months run and are told; that the creditor turned to the superior court, and what it ordered, cannot be recorded.',
    'rule:E9',
  ),
  E10: encoded('rule:E10', 'decision:extend_deadline', 'decision:close_execution'),
  E11: partly(
    'Entrusting another court is not recorded: the calculator alone knows both periods.',
    'rule:E11.start',
    'rule:E11.report',
  ),
  E12: encoded(
    'rule:E12.deposit',
    'rule:E12.movable',
    'rule:E12.immovable',
    'decision:take_measure',
    'decision:renew_measure',
    'refusal:measure_already_renewed',
  ),
  E13: encoded('calculator:domain/law/calculators/late-interest.ts'),
  E14: partly(
    'A fine is held to its range; how many days of detention were ordered is not recorded.',
    'decision:take_measure',
    'refusal:fine_out_of_range',
  ),
  E15: partly(
    'The clocks stand still and go on; that both signed the settlement is not asked for.',
    'rule:E1',
    'decision:record_settlement',
    'decision:report_settlement_default',
    'refusal:no_settlement',
  ),
  E16: encoded(
    'decision:close_for_now',
    'decision:resume_execution',
    'refusal:closing_without_report_order',
    'refusal:closing_report_outstanding',
    'refusal:closing_report_breach',
    'refusal:closing_without_limits',
    'refusal:closing_listing_undecided',
    'refusal:closing_search_not_exhausted',
    'refusal:closing_clue_unchecked',
    'refusal:closing_too_early',
    'refusal:closing_creditor_unheard',
  ),
  'E16.review': encoded('rule:E16.review', 'decision:record_search'),
  E17: missing(
    'Execution begins on the creditor’s application alone: a judge cannot hand a case over ex officio.',
  ),
  E18: missing(
    'An agent’s special powers are no part of the record, so that a waiver or a settlement by one without them is not refused.',
  ),
};
