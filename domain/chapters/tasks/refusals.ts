/** Refusals about delegated tasks (协助事项); part of `REFUSALS`. Those about who and when carry them in `params`. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const TASK_REFUSALS = {
  task_unknown: { zh: '本案没有此项任务', en: 'This case has no such task' },
  task_issuer_not_permitted: {
    zh: '您的身份不能发出此类任务',
    en: 'Your role may not issue a task of this kind',
  },
  task_performer_not_permitted: {
    zh: '您的身份不能办理此类任务',
    en: 'Your role may not carry out a task of this kind',
  },
  task_wrong_stage: {
    zh: '当前阶段不能发出此类任务',
    en: 'A task of this kind cannot be issued at this stage',
  },
  task_party_required: { zh: '此类任务须写明当事人', en: 'A task of this kind must name a party' },
  task_document_required: { zh: '送达任务须写明送达的文书', en: 'A task of service must name the document' },
  task_already_asked: {
    zh: '相同的任务正在办理，请等待结果或者先撤回',
    en: 'The same task is being carried out: wait for its result or withdraw it first',
  },
  too_many_tasks: { zh: '本案在办任务已达上限', en: 'This case has as many open tasks as it may have' },
  task_not_of_your_unit: {
    zh: '此项任务由其他单位办理',
    en: 'This task is with another unit',
  },
  task_not_issued_by_you: {
    zh: '此项任务不是贵单位发出的，不能处理其结果',
    en: 'Your unit did not issue this task and cannot judge it',
  },
  task_held_by_other: {
    zh: '此项任务由他人办理，请联系办理人或者由所长改派；此前的上门情况仍可报送',
    en: 'Somebody else has this task: speak to them, or ask the chief to reassign it; what you did before can still be reported',
  },
  task_already_yours: {
    zh: '此项任务已在该人员或者该单位名下',
    en: 'The task is already with this person or unit',
  },
  task_attempt_superseded: {
    zh: '此项任务已重新发出，请打开最新的任务；此前的上门情况仍可作为记录报送',
    en: 'The task has been issued anew: open the present one; what you did before can still be reported as an attempt',
  },
  task_already_completed: {
    zh: '此项任务的结果已经报送，请等待法院审核',
    en: 'The result of this task has been sent already and waits for the court',
  },
  task_returned: { zh: '此项任务已退回法院', en: 'This task has been returned to the court' },
  task_confirmed: { zh: '法院已确认此项任务的结果', en: 'The court has confirmed the result of this task' },
  task_rejected: { zh: '法院未认可此项任务的结果', en: 'The court has rejected the result of this task' },
  task_withdrawn: { zh: '此项任务已撤回', en: 'This task has been withdrawn' },
  task_expired: { zh: '此项任务已逾期终止', en: 'This task ran out of time and ended' },
  task_not_completed: { zh: '此项任务尚无结果可审核', en: 'This task has no result to judge yet' },
  task_before_issue: {
    zh: '发生时间早于任务发出的时间',
    en: 'The act cannot have happened before the task was issued',
  },
  task_kind_mismatch: { zh: '结果与任务类型不符', en: 'The result is not one of this kind of task' },
  task_attempt_missing: {
    zh: '须先记录至少一次上门或联系情况',
    en: 'At least one attempt must be recorded first',
  },
  task_proof_missing: {
    zh: '此结果须附证据（如送达回证照片），请上传后再报送',
    en: 'This result needs evidence, such as a photograph of the certificate: upload it first',
  },
  task_service_facts_missing: {
    zh: '已送达的，须写明送达方式和签收情况',
    en: 'What is reported as served must say by which method and who took it',
  },
  task_no_effective_service: {
    zh: '没有一次送达符合法律规定，不能报送“已送达”',
    en: 'No attempt served the document in law: it cannot be reported as served',
    article: '民事诉讼法 第87条至第95条',
  },
  task_earlier_service: {
    zh: '另一项任务的结果显示更早的有效送达，请先审核该结果',
    en: 'The result of another task shows an earlier valid service: judge that one first',
    article: '在线诉讼规则 第31条',
  },
  task_own_result: {
    zh: '不能审核自己报送的结果',
    en: 'Nobody judges the result that they reported themselves',
  },
  task_served_in_law: {
    zh: '已有一次送达符合法律规定，应报送“已送达”',
    en: 'One of the attempts served the document in law: report it as served',
    article: '民事诉讼法 第87条至第95条',
  },
  task_address_incomplete: {
    zh: '确认送达地址须告知后果、写明地址；同意电子送达的还须写明方式',
    en: 'A confirmed address needs the warning and the address, and for electronic service its channels',
    article: '民诉法解释 第137条',
  },
  task_address_not_by_party: {
    zh: '送达地址须由本人、法定代表人、法定代理人或者诉讼代理人确认',
    en: 'The party, its legal representative, a guardian or an agent confirms the address; nobody else',
    article: '法院专递规定 第3条至第5条',
  },
  task_party_owes_nothing: {
    zh: '督促和就地执行只能针对负有履行义务的当事人',
    en: 'Only a party who has something to perform can be urged or executed upon',
  },
  task_demand_before_effect: {
    zh: '催告日期不能早于文书生效或者晚于今日',
    en: 'The demand cannot lie before the paper took effect nor in the future',
  },
} as const satisfies Record<string, RefusalText>;
