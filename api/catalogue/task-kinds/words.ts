/** The closed vocabularies of delegated tasks in words, for forms and histories; exhaustive by type. */
import type { TaskActType } from '../../../domain/chapters/tasks/acts.ts';
import type { TaskResults } from '../../../domain/chapters/tasks/task.ts';
import type * as T from '../../../domain/chapters/tasks/codes.ts';

export interface Term {
  readonly zh: string;
  readonly en: string;
}
type Words<K extends string> = Readonly<Record<K, Term>>;

const w = (zh: string, en: string): Term => ({ zh, en });

export const TASK_ACT: Words<TaskActType> = {
  accept: w('接收任务', 'take a task'),
  attempt: w('报送上门情况', 'report an attempt'),
  return: w('退回任务', 'return a task'),
  complete: w('报送任务结果', 'report a result'),
};
export const ATTEMPT_RESULT: Words<T.AttemptResult> = {
  done: w('已办妥', 'done'),
  refused: w('对方拒绝', 'refused'),
  not_met: w('未遇见', 'not met'),
  moved: w('已搬离', 'moved away'),
  wrong_address: w('地址有误', 'wrong address'),
  unknown_there: w('查无此人', 'unknown there'),
  unreachable: w('联系不上', 'unreachable'),
  postponed: w('约定改期', 'put off'),
  other: w('其他情况', 'other'),
};
export const ATTEMPT_WAY: Words<T.AttemptWay> = {
  visit: w('上门', 'visit'),
  phone: w('电话', 'by telephone'),
  message: w('短信或微信', 'by message'),
  video: w('视频', 'by video'),
  summoned: w('到所', 'at the station'),
};
export const MET_RELATION: Words<T.MetRelation> = {
  self: w('本人', 'the person themselves'),
  adult_household_member: w('同住成年家属', 'an adult of the household'),
  legal_representative: w('法定代表人或者主要负责人', 'the legal representative'),
  office_receiver: w('单位收件人员', 'the office that receives mail'),
  agent: w('诉讼代理人', 'the agent in the suit'),
  designated_receiver: w('指定代收人', 'the designated receiver'),
  guardian: w('监护人', 'the guardian'),
  minor: w('未成年人', 'a minor'),
  neighbour: w('邻居', 'a neighbour'),
  colleague: w('同事', 'a colleague'),
  opposing_party: w('对方当事人', 'the opposing party'),
  other: w('其他人', 'somebody else'),
};
const WITNESS_CAPACITY: Words<T.WitnessCapacity> = {
  basic_organisation: w('基层组织代表', 'of the basic organisation'),
  addressee_unit: w('所在单位代表', 'of the addressee’s unit'),
  police: w('民警', 'police'),
  neighbour: w('邻居', 'a neighbour'),
  other: w('其他人', 'somebody else'),
};
export const RETURN_REASON: Words<T.ReturnReason> = {
  not_our_area: w('不在本辖区', 'not in our area'),
  addressee_moved: w('当事人已搬离', 'the addressee has moved'),
  address_insufficient: w('地址不详', 'the address is not enough'),
  papers_missing: w('缺少文书', 'papers are missing'),
  unit_overloaded: w('任务过多无法按期办理', 'the unit has too much to do'),
  conflict_of_interest: w('存在利害关系', 'conflict of interest'),
  beyond_police_powers: w('超出协助范围', 'beyond what police may do'),
  other: w('其他原因', 'another reason'),
};
export const REDO_REASON: Words<T.RedoReason> = {
  proof_missing: w('缺少证明材料', 'proof is missing'),
  proof_unclear: w('证明材料不清楚', 'the proof is unclear'),
  wrong_person: w('对象不符', 'the wrong person'),
  wrong_place: w('地点不符', 'the wrong place'),
  form_incomplete: w('填写不完整', 'the form is incomplete'),
  try_again_later: w('择期再办', 'try again later'),
  other_method: w('改用其他方式', 'use another method'),
  other: w('其他原因', 'another reason'),
};
export const WITHDRAWAL_REASON: Words<T.WithdrawalReason> = {
  no_longer_needed: w('不再需要', 'no longer needed'),
  case_moved_on: w('案件已进入下一阶段', 'the case has moved on'),
  case_concluded: w('案件已处理完毕', 'the case is concluded'),
  done_otherwise: w('已通过其他途径办妥', 'done otherwise'),
  party_left: w('当事人已退出', 'the party has left'),
  issued_by_mistake: w('误发', 'issued by mistake'),
  other: w('其他原因', 'another reason'),
};
export const REASSIGN_REASON: Words<T.ReassignReason> = {
  closer_unit: w('就近办理', 'another unit is closer'),
  shift: w('轮班', 'change of shift'),
  leave: w('休假', 'leave'),
  workload: w('工作量调整', 'workload'),
  conflict_of_interest: w('存在利害关系', 'conflict of interest'),
  other: w('其他原因', 'another reason'),
};
export const ELECTRONIC_CHANNEL: Words<T.ElectronicChannel> = {
  court_platform: w('法院送达平台', 'the court’s platform'),
  sms: w('短信', 'text message'),
  email: w('电子邮件', 'e-mail'),
  wechat: w('微信', 'WeChat'),
  fax: w('传真', 'fax'),
};
const TASK_STATUS: Words<T.TaskStatus> = {
  issued: w('待接收', 'issued'),
  accepted: w('办理中', 'accepted'),
  returned: w('已退回', 'returned'),
  completed: w('待法院审核', 'waits for the court'),
  confirmed: w('法院已确认', 'confirmed'),
  rejected: w('法院未认可', 'rejected'),
  withdrawn: w('已撤回', 'withdrawn'),
  expired: w('逾期终止', 'expired'),
};

type Outcomes = { readonly [K in T.TaskKind]: Words<TaskResults[K]['outcome']> };

export const OUTCOME: Outcomes = {
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
  urging: {
    performed: w('已履行', 'performed'),
    settled: w('达成和解', 'settled'),
    refused: w('拒绝履行', 'refused'),
    unreachable: w('联系不上', 'unreachable'),
  },
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
};

/** What every kind's forms share, by the name of the vocabulary. */
export const TASK_TERMS = {
  attemptResult: ATTEMPT_RESULT,
  attemptWay: ATTEMPT_WAY,
  met: MET_RELATION,
  witnessCapacity: WITNESS_CAPACITY,
  returnReason: RETURN_REASON,
  redoReason: REDO_REASON,
  withdrawalReason: WITHDRAWAL_REASON,
  reassignReason: REASSIGN_REASON,
  electronicChannel: ELECTRONIC_CHANNEL,
  status: TASK_STATUS,
} as const;
