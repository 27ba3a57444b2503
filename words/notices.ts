/** What each notice (消息) says, for inboxes: by the kind that the record gave it. */
import type { Vocabulary } from '../domain/words.ts';

export const NOTICE = {
  deadline_passed: { zh: '期限已过，请处理', en: 'A deadline has passed: see to it' },
  duty_owed: { zh: '有新的待办事项，请查看', en: 'Something new is yours to do: see the case' },
  person_released: {
    zh: '承办人已离岗或者不再任职，案件由本单位另行指定承办人',
    en: 'The person in charge has left or holds the role no more: the case is your unit’s to give to somebody else',
  },
  task_issued: { zh: '收到新的协助任务', en: 'A new task' },
  task_asked_again: { zh: '法院要求重新办理任务', en: 'The court asks for the task again' },
  task_taken_away: {
    zh: '任务已改派他人，您无需再办理',
    en: 'A task was given to somebody else; you need not go',
  },
  task_open_again: {
    zh: '撤回或者终止的任务恢复办理',
    en: 'A task that had ended is to be carried out again',
  },
  task_reassigned: { zh: '任务已改派，请办理', en: 'A task was assigned to you' },
  task_withdrawn: { zh: '任务已撤回，无需办理', en: 'The task was withdrawn: nothing is left to do' },
  task_confirmed: { zh: '法院已确认任务结果', en: 'The court has confirmed the result' },
  task_rejected: { zh: '法院未认可任务结果', en: 'The court has rejected the result' },
  task_released: {
    zh: '承接人已离开，任务待本单位另行承接',
    en: 'Its holder has left: the task is your unit’s again',
  },
  task_reminder: { zh: '任务即将到期', en: 'A task is due soon' },
  task_completed: { zh: '任务结果已报送，请审核', en: 'The result of a task is in: judge it' },
  task_returned: { zh: '任务被退回，请改派或撤回', en: 'A task came back: reassign or withdraw it' },
  task_expired: { zh: '任务逾期终止，未办理', en: 'A task ran out of time and ended' },
  task_overdue: { zh: '任务已逾期，请督办', en: 'A task is overdue: see to it' },
  urged: { zh: '督导员催办，请尽快办理', en: 'A supervisor urges you: see to the case' },
  explanation_asked: { zh: '督导员要求说明情况，请答复', en: 'A supervisor asks you to explain: answer' },
  explanation_given: {
    zh: '您要求说明的事项已有答复',
    en: 'What you asked to be explained has been answered',
  },
  owner_asked: { zh: '有事项提请您处理', en: 'Something was asked of you: decide or decline it' },
  request_answered: { zh: '您提请的事项已有结果', en: 'What you asked for has been answered' },
  digest_of_person: {
    zh: '每日摘要：今日到期、已逾期和被退回的事项',
    en: 'Your day: what is due, what is overdue and what came back',
  },
  digest_of_unit: {
    zh: '本单位每日摘要：今日到期、已逾期、待承接、被退回和待审核的事项',
    en: 'Your unit’s day: what is due, overdue, taken by nobody, returned and to be judged',
  },
  party_hearing_set: {
    zh: '您的案件有开庭安排，请打开“我的纠纷”查看',
    en: 'A hearing in your case is set: see your own page',
  },
  party_hearing_moved: {
    zh: '您的案件开庭时间有变动，请打开“我的纠纷”查看',
    en: 'A hearing in your case is moved: see your own page',
  },
  party_hearing_cancelled: {
    zh: '您的案件有一次开庭取消，请打开“我的纠纷”查看',
    en: 'A hearing in your case is cancelled: see your own page',
  },
  party_asked: {
    zh: '法院需要您补正或者交费，请打开“我的纠纷”查看',
    en: 'The court asks something of you: see your own page',
  },
  party_served: { zh: '有法律文书向您送达，请查收', en: 'A paper was served on you: look for it' },
  party_message_bounced: {
    zh: '发给当事人的消息没有送到，请用其他方式联系',
    en: 'A message to a party did not arrive: reach them in another way',
  },
  reconcile_findings: {
    zh: '夜间核对发现不一致，请查看报告',
    en: 'The nightly comparison found differences: see its report',
  },
  booking_made: {
    zh: '已为您排定调解或者开庭，请查看排期',
    en: 'A session was booked with you: see the calendar',
  },
  booking_moved: {
    zh: '排定的调解或者开庭有变动，请查看排期',
    en: 'A session of yours was moved: see the calendar',
  },
  booking_cancelled: {
    zh: '排定的调解或者开庭已取消或者改期',
    en: 'A session of yours was called off or adjourned',
  },
  booking_released: {
    zh: '案件已变动，原排定的房间和时间不再保留，需要时请重新排期',
    en: 'The case moved on: the room and the hour that were booked are given up; book anew where needed',
  },
} as const satisfies Vocabulary;
