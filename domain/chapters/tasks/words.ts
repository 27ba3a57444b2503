/** Codes of delegated tasks (协助事项), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** What the court may ask a station for (2023 paper, arts 11 and 15). */
export const TASK_KIND = {
  service: w('协助送达文书', 'help to serve a document'),
  address_confirmation: w('送达地址确认', 'confirm the address for service'),
  fact_investigation: w('协助事实调查', 'help to investigate facts'),
  evidence_exchange: w('组织证据交换', 'hold an exchange of evidence'),
  contact: w('联络协调', 'contact and coordination'),
  mediation_help: w('协助调解', 'help at mediation'),
  hearing_support: w('派出所在线庭审协助', 'hearing support at the station'),
  urging: w('执前督促', 'pre-execution urging'),
  execution_investigation: w('协助执行调查（查人找物）', 'help to find a person or property'),
  on_the_spot_execution: w('督促就地执行', 'on-the-spot execution'),
  seizure_witness: w('查封、扣押、强制迁出到场见证', 'witness at seizure or eviction'),
  performance_visit: w('履行回访', 'performance visit'),
} as const satisfies Vocabulary;

export const TASK_STATUS = {
  issued: w('待接收', 'issued'),
  accepted: w('办理中', 'accepted'),
  returned: w('已退回', 'returned'),
  completed: w('待法院审核', 'waits for the court'),
  confirmed: w('法院已确认', 'confirmed'),
  rejected: w('法院未认可', 'rejected'),
  withdrawn: w('已撤回', 'withdrawn'),
  expired: w('逾期终止', 'expired'),
} as const satisfies Vocabulary;

/** How one attempt (一次上门或联系) ended. */
export const ATTEMPT_RESULT = {
  done: w('已办妥', 'done'),
  refused: w('对方拒绝', 'refused'),
  not_met: w('未遇见', 'not met'),
  moved: w('已搬离', 'moved away'),
  wrong_address: w('地址有误', 'wrong address'),
  unknown_there: w('查无此人', 'unknown there'),
  unreachable: w('联系不上', 'unreachable'),
  postponed: w('约定改期', 'put off'),
  other: w('其他情况', 'other'),
} as const satisfies Vocabulary;

/** In what way somebody was sought; service tasks say their method of service instead. */
export const ATTEMPT_WAY = {
  visit: w('上门', 'visit'),
  phone: w('电话', 'by telephone'),
  message: w('短信或微信', 'by message'),
  video: w('视频', 'by video'),
  summoned: w('到所', 'at the station'),
} as const satisfies Vocabulary;

export const RETURN_REASON = {
  not_our_area: w('不在本辖区', 'not in our area'),
  addressee_moved: w('当事人已搬离', 'the addressee has moved'),
  address_insufficient: w('地址不详', 'the address is not enough'),
  papers_missing: w('缺少文书', 'papers are missing'),
  unit_overloaded: w('任务过多无法按期办理', 'the unit has too much to do'),
  conflict_of_interest: w('存在利害关系', 'conflict of interest'),
  beyond_police_powers: w('超出协助范围', 'beyond what police may do'),
  other: w('其他原因', 'another reason'),
} as const satisfies Vocabulary;

/** Why the court does not take a result as it stands. */
export const REDO_REASON = {
  proof_missing: w('缺少证明材料', 'proof is missing'),
  proof_unclear: w('证明材料不清楚', 'the proof is unclear'),
  wrong_person: w('对象不符', 'the wrong person'),
  wrong_place: w('地点不符', 'the wrong place'),
  form_incomplete: w('填写不完整', 'the form is incomplete'),
  try_again_later: w('择期再办', 'try again later'),
  other_method: w('改用其他方式', 'use another method'),
  other: w('其他原因', 'another reason'),
} as const satisfies Vocabulary;

export const WITHDRAWAL_REASON = {
  no_longer_needed: w('不再需要', 'no longer needed'),
  case_moved_on: w('案件已进入下一阶段', 'the case has moved on'),
  case_concluded: w('案件已处理完毕', 'the case is concluded'),
  done_otherwise: w('已通过其他途径办妥', 'done otherwise'),
  party_left: w('当事人已退出', 'the party has left'),
  issued_by_mistake: w('误发', 'issued by mistake'),
  other: w('其他原因', 'another reason'),
} as const satisfies Vocabulary;

export const REASSIGN_REASON = {
  closer_unit: w('就近办理', 'another unit is closer'),
  shift: w('轮班', 'change of shift'),
  leave: w('休假', 'leave'),
  workload: w('工作量调整', 'workload'),
  conflict_of_interest: w('存在利害关系', 'conflict of interest'),
  other: w('其他原因', 'another reason'),
} as const satisfies Vocabulary;

/** What its performer reports on a task. */
export const TASK_ACT = {
  accept: w('接收任务', 'take a task'),
  attempt: w('报送上门情况', 'report an attempt'),
  return: w('退回任务', 'return a task'),
  complete: w('报送任务结果', 'report a result'),
} as const satisfies Vocabulary;

/** The views of the worklist of tasks. */
export const TASK_VIEW = {
  mine: w('我的', 'mine'),
  unit: w('本单位全部', 'all of my unit'),
  unassigned: w('本单位待承接', 'taken by nobody yet'),
  returned: w('退回本单位', 'returned to my unit'),
  waiting: w('等待其他单位', 'with another unit'),
  to_judge: w('待本单位审核', 'to be judged by my unit'),
  supervised: w('督导范围', 'within my supervision'),
} as const satisfies Vocabulary;

/** Whether a task is about one party. */
export const PARTY_NEED = {
  required: w('须指明当事人', 'must name a party'),
  optional: w('可以指明当事人', 'may name a party'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const TASK_DUTY = {
  perform_task: { zh: '办理协助任务', en: 'Carry out the task' },
  decide_returned_task: { zh: '处理被退回的任务', en: 'Decide on the task that came back' },
  judge_task_result: { zh: '审核任务结果', en: 'Judge the result of the task' },
} as const satisfies Vocabulary;
