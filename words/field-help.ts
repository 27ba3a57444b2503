/**
 * What to enter where the title of a field leaves a person in doubt (填写说明): where an id comes from, what a number counts, what
 * an empty field means. Looked up as titles are, by where the field stands; most fields need none.
 */
import { type Vocabulary, type Words, words as w } from '../domain/words.ts';
import type { Place } from './fields.ts';

/** Ids, by the name of the field: in examples they stand as placeholders (`placeholders` of the catalogue). */
const IDS = {
  partyId: w('本案当事人', 'a party of the case'),
  partyIds: w('本案当事人，可多人', 'parties of the case'),
  suspectIds: w('违法嫌疑人，本案当事人中的一人或者多人', 'those suspected, of the parties of the case'),
  applicantIds: w('申请的各方当事人', 'the parties who apply'),
  victimIds: w('遭受家庭暴力的当事人', 'the parties who suffer the violence'),
  perpetratorId: w('实施家庭暴力的当事人', 'the party who does the violence'),
  guarantorId: w(
    '当事人中的保证人；保证人不是当事人的不填',
    'the guarantor among the parties; left out where none of them is',
  ),
  aboutPartyId: w('失信名单申请所关于的被执行人', 'the debtor whom a request about the list is about'),
  forPartyId: w('代其申请保护令的当事人', 'the party in whose place the order is applied for'),
  waivedBy: w(
    '知道调解员所披露的关系、同意其继续担任的当事人',
    'the parties who know what the mediator disclosed and waive it',
  ),
  toldIds: w('当面宣读或者书面告知了谁', 'to whom it was read out or given in writing'),
  askedIds: w(
    '裁定前已通知到场并询问的协议各方，须全部选上',
    'the parties of the agreement whom the judge called in and asked: each of them',
  ),
  signedIds: w(
    '在和解协议上签名的各方，至少权利人、被执行人各一方',
    'who signed the settlement, creditor and debtor at least',
  ),
  onlineIds: w(
    '同意在线参加、已在法院平台验证身份并关联案件的当事人；其余在线下参加',
    'who agreed to take part online, was verified on the court’s platform and linked; the others come to court',
  ),
  appliedBy: w('书面申请非同步庭审的当事人', 'the party who applied in writing for different times'),
  appliedPaper: w('已上传的非同步庭审申请书', 'that application, uploaded to the case'),
  signedBy: w('已签字确认的各方当事人', 'the parties who have signed it'),
  obligorId: w('履行义务的一方', 'the party who has to perform'),
  obligeeId: w('接受履行的一方', 'the party to whom it is owed'),
  succeeds: w(
    '原当事人已退出或死亡，由新当事人承受其诉讼地位',
    'a party who has left or died, in whose place this one comes',
  ),
  personId: w('工作人员', 'a member of staff'),
  withIds: w(
    '与您共同主持的民警、调解员或者法官，没有则不选',
    'officers, mediators or judges who conduct it with you; none where you do it alone',
  ),
  invitedAgreedBy: w(
    '人民调解邀请他人参与须征得同意的各方当事人',
    'before the committee, each party who agreed that others are invited',
  ),
  paper: w('已上传的证据材料', 'evidence, uploaded to the case'),
  authorityPaper: w('已上传的委托书', 'the written authority, uploaded to the case'),
  unitId: w('警务或者法院单位', 'a unit of police or court'),
  bodyId: w(
    '登记的调解组织，主持人须是其委员或者聘任的调解员；不填时为本所登记的驻所人民调解委员会',
    'a registered mediating body to which the mediator belongs; left out, the committee registered at this station',
  ),
  deadlineId: w('本案期限', 'a deadline of the case'),
  stopDeadlineIds: w(
    '因该程序中止计算的期限，没有则不选',
    'deadlines that stand still meanwhile; none where there is none',
  ),
  eventSeq: w('案件记录中的一条', 'an entry of the history'),
  clueSeq: w(
    '该措施所依据的核实属实的线索，没有则不选',
    'the clue found true that the measure follows; none where there is none',
  ),
  'check_clue.measureSeq': w(
    '该财产已被查封、扣押、冻结的，选该措施；没有则不选',
    'the freeze or seizure in force that binds what was found; none where there is none',
  ),
  taskId: w('本案协助事项', 'a task of the case'),
  hearingId: w(
    '本案的一次开庭；只排定一次时可不填',
    'a hearing of the case; may be left out while one is scheduled',
  ),
  requestId: w('待答复的提请', 'a request that waits for its answer'),
  explanationId: w('要求您说明的督办', 'an explanation that is asked of you'),
  documentId: w('本案已上传的材料', 'a paper uploaded to the case'),
  evidence: w('本案已上传的材料，可多份', 'papers uploaded to the case'),
  papers: w('随任务交办的文书，从已上传的材料中选', 'papers that go with the task, of those uploaded'),
} as const satisfies Vocabulary;

const DAYS = {
  date: w(
    '发生之日，按案件时间；不填为记录当日',
    'the day on which it happened, in the case’s own time; left out: the day of the act',
  ),
  'reach_agreement.effectDate': w(
    '协议生效之日；不填为达成之日',
    'the day from which the agreement has effect; left out: its own day',
  ),
  'record_service.effectDate': w(
    '送达日期；须与依法算得之日一致，可不填',
    'the day of service; it has to be the one that the law gives, and may be left out',
  ),
  'schedule_hearing.date': w('开庭之日', 'the day of the hearing'),
  'move_hearing.date': w('改为何日开庭', 'the new day of the hearing'),
  'correct.date': w('更正后的日期', 'the date as it should be'),
  dueDate: w('该项最迟履行之日', 'the last day for performing it'),
  lastDueDate: w('和解协议约定的最后履行之日', 'the last day for performing that was settled'),
  lateReason: w(
    '补录以前日期的行为时必填：当时为何未记录',
    'needed for an act of an earlier day: why it was not recorded then',
  ),
  'submit_complaint.knownOn': w(
    '只用于提示诉讼时效，不影响立案；不填则不提示',
    'for the warning of limitation alone, no bar to filing; left out: no warning',
  ),
  'refer_to_route.knownOn': w(
    '只用于提示申请仲裁的时效；不填则不提示',
    'for the warning of limitation alone; left out: no warning',
  ),
  employmentEndedOn: w(
    '追索劳动报酬的填写；劳动关系存续的不填',
    'of a claim for wages; left out while the employment lasts',
  ),
  askedOn: w('申请之日；不填为行为当日', 'when it was asked for; left out: the day of the act'),
  obstacleGoneOn: w(
    '顺延被耽误的期限时必填：障碍消除之日',
    'needed where a missed period is restored: when the obstacle was gone',
  ),
  knownOn: w('知道或者应当知道裁定之日', 'the day on which the ruling became known'),
  'exclude_period.from': w('首日，含当日', 'first day, included'),
  'exclude_period.to': w('末日，含当日', 'last day, included'),
  'stop_clock.from': w(
    '自何日起停止计算；不填为行为当日',
    'the day from which the clock stands still; left out: the day of the act',
  ),
  'restart_clock.on': w('不填为行为当日', 'left out: the day of the act'),
  time: w('时:分，24小时制，北京时间', 'HH:MM, Asia/Shanghai'),
  postAttempts: w('邮局每次投递之日', 'each day on which the post tried to deliver'),
  publishedOn: w('各公告张贴或者刊登之日', 'the days on which the notice was posted or published'),
  acknowledgedOn: w('受送达人回复或者阅看之日', 'the day on which the addressee answered or read it'),
} as const satisfies Vocabulary;

const AMOUNTS = {
  amount: w('人民币元，如 "5000.00"', 'yuan, as text: "5000.00"'),
  heads: w(
    '损害赔偿的，可逐项写明；各项之和须等于该项金额',
    'of compensation, what the amount is made up of: together they are the amount',
  ),
  days: w('天数，整数', 'how many days, a whole number'),
  dueDays: w(
    '限几日内办结；不填按该类事项的通常天数',
    'days in which to do it; left out: the usual number for the kind',
  ),
  length: w('延长多少；法律已定的可不填', 'by how much; left out where the law fixes it'),
  unit: w('延长时间的单位', 'unit of the length'),
  searches: w('已作财产查询的次数', 'how many searches for property were made'),
  itemNo: w(
    '履行项目的序号，自 1 起，按协议或者裁判所列',
    'number of the item, from 1, as in the agreement or judgment',
  ),
  accuracyM: w('手机定位给出的误差，米', 'error that the phone’s location states, in metres'),
  latitude: w('十进制度，与经度同时填写', 'decimal degrees, together with the longitude'),
  longitude: w('十进制度，与纬度同时填写', 'decimal degrees, together with the latitude'),
} as const satisfies Vocabulary;

const CHOICES = {
  items: w('每项写明由谁、向谁、履行什么、何时以前', 'each says who performs what for whom and until when'),
  'request_correction.items': w(
    '须补正的各项，一次告知',
    'everything that has to be corrected, told at once',
  ),
  findings: w('逐项判断，每项必答', 'answer each question'),
  route: w('甄别结论允许的去向', 'where the findings allow it to go'),
  track: w('去向为派出所调解时必选，其他去向不选', 'needed with police mediation, and only with it'),
  guardianNotified: w('涉未成年人时须先通知监护人', 'a minor’s guardian is notified first'),
  next: w('此后案件去向', 'where the case goes then'),
  form: w('书面或者口头；口头协议须依法可以口头', 'written or oral; oral only where the law allows it'),
  mediatorSigned: w('调解员是否已签名', 'whether the mediator has signed'),
  sealAffixed: w('是否已加盖调解组织印章', 'whether the organisation’s seal is on it'),
  facts: w(
    '据以判断是否依法送达的事实；按送达方式填写',
    'the facts by which the law judges the service; which depends on the method',
  ),
  witnesses: w('见证人的姓名和身份', 'names of the witnesses and who they are'),
  recorded: w('是否以拍照、录像记录过程', 'whether pictures or video record it'),
  receiver: w('实际签收的人与受送达人的关系', 'who took it, by relation to the addressee'),
  met: w('上门或者联系时见到的人', 'whom one met'),
  way: w('上门、电话等', 'a visit, a call, or another way'),
  restDayReason: w('排在休息日的必填', 'needed when the day is a rest day'),
  noticeWaived: w('当事人放弃提前三日通知的选“是”', 'yes when the parties give up the three days’ notice'),
  closedGround: w(
    '不公开审理的理由；公开审理不填',
    'ground for keeping the public out; left out when the hearing is public',
  ),
  wanted: w('希望由有权者作出的决定', 'the decision that its owner should take'),
  textVersion: w('所用告知书的版本', 'version of the text that was read out'),
  courtCaseNumber: w('法院案号，如（2026）黑0811民初123号', 'the number that the court gives the case'),
  idNumber: w('居民身份证号或者统一社会信用代码', 'number of the identity card, or the social credit code'),
  description: w(
    '身份不明的人的特征，查明前以此称呼',
    'how somebody not identified looks; they go by it until identified',
  ),
  instructions: w('写给办理人的要求', 'what the performer should know'),
  full: w('该项是否已全部履行', 'whether the item is performed in full'),
  organisationProof: w(
    '是否已提交调解组织的资质证明',
    'whether the proof about the organisation was handed in',
  ),
  insists: w(
    '已告知起诉所欠缺的条件，当事人仍要求接收诉状的选“是”',
    'yes where the plaintiff was told what the complaint lacks and hands it in all the same',
  ),
  onPaper: w(
    '要求就该项提交纸质材料的选“是”；在线提交的不得要求',
    'yes where this is wanted on paper, which is not demanded of what was filed online',
  ),
  'accept_execution.court': w(
    '不填为作出该文书的法院（判决、调解书为第一审法院）',
    'left out: the court that made the title, of first instance',
  ),
  'take_measure.detentionDays': w(
    '拘留的必填，一至十五日；其他措施不填',
    'needed for detention, one to fifteen days; left out of another measure',
  ),
  'decide_listing.ofAge': w(
    '仅登记时未成年、现已成年的被执行人选“是”',
    'yes only of a debtor on record as a minor who has come of age since',
  ),
  'record_property_report.changedOn': w(
    '仅补充报告财产变动时填写',
    'only where a change after the first report is told',
  ),
  'reject_confirmation.crimeHandedOver': w(
    '仅虚假调解涉嫌犯罪、已移送的选“是”',
    'yes only where a sham mediation was handed over as a suspected crime',
  ),
  'close_process.order': w(
    '仅准许向上一级法院申请执行时填写',
    'only where the request to the superior court is granted',
  ),
  'record_performance.through': w(
    '执行中代收款项的代理人须有特别授权；本人收取的可不填',
    'in execution an agent receives with special power alone; may be left out where received in person',
  ),
  visited: w('归档前是否已回访', 'whether the parties were visited before archiving'),
} as const satisfies Vocabulary;

export const FIELD_HELP: Vocabulary = { ...IDS, ...DAYS, ...AMOUNTS, ...CHOICES };

/** @returns undefined for a field whose title says enough */
export function fieldHelp({ owner, parent }: Place, field: string): Words | undefined {
  const own = (key: string): Words | undefined =>
    Object.hasOwn(FIELD_HELP, key) ? FIELD_HELP[key] : undefined;
  const around = parent === undefined ? undefined : own(`${parent}.${field}`);
  return around ?? own(`${owner}.${field}`) ?? own(field);
}
