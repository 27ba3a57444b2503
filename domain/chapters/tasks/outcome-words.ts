/** With what each kind of task can end (协助结果), each outcome with its words. */
import { URGING_RESULT } from '../execution/words.ts';
import { type Vocabulary, words as w } from '../../words.ts';
import type { TASK_KIND } from './words.ts';

export const TASK_OUTCOME = {
  service: { served: w('已送达', 'served'), failed: w('未能送达', 'not served') },
  address_confirmation: {
    confirmed: w('已确认送达地址', 'address confirmed'),
    refused: w('拒绝确认', 'refused'),
    not_met: w('未遇见', 'not met'),
  },
  fact_investigation: { done: w('已协助调查', 'done'), not_possible: w('无法调查', 'not possible') },
  evidence_exchange: {
    exchanged: w('已交换证据', 'exchanged'),
    absent: w('有当事人未到', 'a party was absent'),
    not_possible: w('无法组织', 'not possible'),
  },
  contact: {
    reached: w('已联系上', 'reached'),
    unreachable: w('联系不上', 'unreachable'),
    whereabouts_unknown: w('下落不明', 'whereabouts unknown'),
  },
  mediation_help: { helped: w('已到场协助', 'helped'), not_possible: w('无法协助', 'not possible') },
  hearing_support: {
    held: w('庭审顺利进行', 'held'),
    party_absent: w('当事人未到', 'a party was absent'),
    technical_failure: w('技术故障', 'technical failure'),
  },
  urging: URGING_RESULT,
  execution_investigation: {
    person_found: w('找到被执行人', 'the person was found'),
    property_found: w('发现财产线索', 'property was found'),
    both_found: w('人和财产均已找到', 'both were found'),
    nothing_found: w('未有发现', 'nothing was found'),
  },
  on_the_spot_execution: {
    performed: w('当场履行', 'performed'),
    partly: w('部分履行', 'partly performed'),
    settled: w('达成和解', 'settled'),
    refused: w('拒绝履行', 'refused'),
    not_met: w('未遇见', 'not met'),
  },
  seizure_witness: {
    witnessed: w('已到场见证', 'witnessed'),
    not_carried_out: w('未实施', 'not carried out'),
  },
  performance_visit: {
    performed: w('已履行', 'performed'),
    partly: w('部分履行', 'partly performed'),
    not_performed: w('未履行', 'not performed'),
    not_met: w('未遇见', 'not met'),
  },
} as const satisfies Readonly<Record<keyof typeof TASK_KIND, Vocabulary>>;
