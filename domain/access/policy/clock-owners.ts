/** To which owner each rule of time belongs, whatever the stage: exhaustive, so that a new rule cannot be without an owner. */
import type { RuleId } from '../../law/rule.ts';
import type { ClockGroup } from './ownership.ts';

const of = <G extends ClockGroup, K extends RuleId>(group: G, ...rules: readonly K[]): Record<K, G> =>
  Object.fromEntries(rules.map((rule) => [rule, group])) as Record<K, G>;

export const CLOCK_GROUP: Readonly<Record<RuleId, ClockGroup>> = {
  ...of('police', 'PA3', 'PA4', 'PA5', 'PA14', 'RTA85', 'RTA86', 'RTA88', 'RTA90'),
  ...of('police', 'SLA-INTAKE', 'SLA-POLICE-D'),
  ...of(
    'peoples_mediation',
    'PM4',
    'LM15',
    'SLA-AGREEMENT-SIGNING',
    'SLA-AGREEMENT-VISIT',
    'SLA-FILING-PREP',
  ),
  ...of('guidance', 'SLA-JUDGE-ACCEPT', 'SLA-JUDGE-GUIDE'),
  ...of('court_mediation', 'CM1', 'CM2.ordinary', 'CM2.summary', 'CM3.ordinary', 'CM3.summary'),
  ...of('court_mediation', 'CM3.small_claims', 'CM6', 'CM7', 'CM8', 'CM9'),
  // PM10 asks the court for confirmation: that the parties were late is restored by it (CPL 86).
  ...of('confirmation', 'PM10', 'JC1', 'JC2', 'JC3', 'JC4', 'SLA-CONFIRM-TARGET', 'SLA-OBJECTION-REVIEW'),
  // Periods of labour arbitration matter here as periods to sue: the court restores them.
  ...of(
    'filing',
    'FL2',
    'FL4',
    'FL8',
    'FL9',
    'FL11',
    'FL12',
    'LM27',
    'LM27.wages',
    'LM29',
    'LM48',
    'LM49',
    'LM49.sue',
    'LM50',
    'SLA-REGISTERED-HANDOVER',
  ),
  ...of('trial', 'T1', 'T2', 'T3', 'T4', 'T5.ordinary', 'T5.summary', 'T5.small_claims', 'T6'),
  ...of(
    'trial',
    'T7',
    'T8',
    'T9',
    'T12',
    'T12.decide',
    'T13',
    'T17',
    'CM18',
    'SV.entrusted',
    'SV.public_notice',
  ),
  ...of('trial', 'SLA-JUDGMENT-AT-ONCE', 'SLA-SERVE-PAPER', 'SLA-HEARING-HELD'),
  // Until the file is transferred an appeal is in the hands of the court appealed from (CPL 174).
  ...of('trial', 'T14.judgment', 'T14.ruling', 'T16.forward', 'T16.answer', 'T16.forward_answer', 'T16.file'),
  ...of('appeal', 'T5.second', 'T6.second', 'SLA-HEARING-HELD.second', 'T16.judgment', 'T16.ruling'),
  ...of(
    'process',
    'T18.urgent',
    'T18.presuit_ruling',
    'T18.presuit',
    'T19.accept',
    'T19.issue',
    'T19.debtor',
  ),
  ...of('process', 'DV28.ordinary', 'DV28.urgent', 'DV31', 'SX.decide', 'E7.act', 'E7.outsider'),
  ...of('execution', 'E1', 'E2', 'E4', 'E4.after_measures', 'E5', 'E5.change', 'E6', 'E6.urgent'),
  ...of('execution', 'E7.reconsider', 'E7.reconsideration', 'E7.suit', 'E8', 'E9', 'E10'),
  ...of('execution', 'E11.start', 'E11.report', 'E12.deposit', 'E12.movable', 'E12.immovable'),
  ...of(
    'execution',
    'SX.term',
    'SX.remove',
    'SX.review',
    'SX.correct',
    'SX.reconsider',
    'SX.reconsideration',
  ),
  ...of('execution', 'SLA-URGING', 'SLA-IN-FORCE', 'SLA-CLOSED-REVIEW'),
  ...of('platform', 'SLA-CONSENT', 'SLA-ARCHIVE', 'SLA-TASK-REMIND', 'SLA-TASK-CHIEF', 'SLA-TASK-END'),
  ...of('platform', 'SLA-TASK-JUDGE', 'SLA-TASK.service', 'SLA-TASK.address_confirmation'),
  ...of('platform', 'SLA-TASK.fact_investigation', 'SLA-TASK.evidence_exchange', 'SLA-TASK.contact'),
  ...of('platform', 'SLA-TASK.mediation_help', 'SLA-TASK.hearing_support', 'SLA-TASK.urging'),
  ...of('platform', 'SLA-TASK.execution_investigation', 'SLA-TASK.on_the_spot_execution'),
  ...of('platform', 'SLA-TASK.seizure_witness', 'SLA-TASK.performance_visit'),
};
