/** What the HTTP layer itself can say no to. Refusals of the case machine have their own table (`domain/kernel/refusals.ts`). */
import { BOOKING_PROBLEMS } from './booking-problems.ts';
import { PAPER_PROBLEMS } from './paper-problems.ts';
import { PARTY_PROBLEMS } from './party-problems.ts';
import type { ProblemText } from './problem-text.ts';

export const PROBLEMS = {
  ...PAPER_PROBLEMS,
  ...PARTY_PROBLEMS,
  ...BOOKING_PROBLEMS,
  invalid_json: { status: 400, zh: '请求正文不是有效的 JSON', en: 'The body is not valid JSON' },
  body_not_utf8: { status: 400, zh: '请求正文不是有效的 UTF-8', en: 'The body is not valid UTF-8' },
  body_encoding_wrong: {
    status: 400,
    zh: '请求正文与所报的 Content-Encoding 不符',
    en: 'The body is not what its Content-Encoding says',
  },
  invalid_body: { status: 400, zh: '请求正文不符合要求', en: 'The body is not as it must be' },
  invalid_query: { status: 400, zh: '查询参数不符合要求', en: 'The query is not as it must be' },
  invalid_request: { status: 400, zh: '请求格式有误', en: 'The request is malformed' },
  idempotency_key_missing: { status: 400, zh: '缺少 Idempotency-Key', en: 'Idempotency-Key is missing' },
  idempotency_key_invalid: {
    status: 400,
    zh: 'Idempotency-Key 须为 UUID',
    en: 'Idempotency-Key must be a UUID',
  },
  session_required: { status: 401, zh: '请先登录', en: 'Sign in first' },
  origin_refused: { status: 403, zh: '请求来源不被允许', en: 'The origin of the request is not allowed' },
  role_not_permitted: { status: 403, zh: '您的身份无权进行此操作', en: 'Your role may not do this' },
  sealed_from_reader: {
    status: 403,
    zh: '该材料对审判人员封存，不得阅读',
    en: 'This paper is sealed from those who try the case',
  },
  password_change_required: {
    status: 403,
    zh: '请先修改一次性密码',
    en: 'The password was given for one use: change it first',
  },
  person_not_found: { status: 404, zh: '没有这一人员', en: 'There is no such person' },
  unit_not_found: { status: 404, zh: '没有这一单位', en: 'There is no such unit' },
  calendar_not_found: { status: 404, zh: '没有这一放假安排', en: 'There is no such calendar' },
  calendar_changed_meanwhile: {
    status: 409,
    zh: '预览之后放假安排已有变动，请重新预览',
    en: 'Another calendar was published since the preview: look again',
  },
  calendar_unchanged: {
    status: 409,
    zh: '与现行放假安排相同，无需发布',
    en: 'That is the calendar in force already',
  },
  calendar_not_current: {
    status: 409,
    zh: '只有现行的放假安排可以撤回',
    en: 'Only the calendar in force can be taken back',
  },
  calendar_first: {
    status: 409,
    zh: '这是第一份放假安排，没有可以恢复的前一份',
    en: 'It is the first calendar: there is none to return to',
  },
  body_not_found: { status: 404, zh: '没有这一调解组织', en: 'There is no such mediating body' },
  body_exists: {
    status: 409,
    zh: '该单位已登记同名调解组织',
    en: 'A body of that name is on the register of the unit already',
  },
  body_misplaced: {
    status: 422,
    zh: '这类调解组织不能登记在该单位',
    en: 'A body of this kind is not registered at such a unit',
  },
  committee_size: {
    status: 422,
    zh: '人民调解委员会由委员三至九人组成（人民调解法 第8条）',
    en: 'A people’s mediation committee has three to nine members (People’s Mediation Law, art. 8)',
  },
  committee_without_women: {
    status: 422,
    zh: '人民调解委员会应当有妇女成员，请填写妇女委员人数（人民调解法 第8条）',
    en: 'There are women among the members of a people’s mediation committee: say how many (People’s Mediation Law, art. 8)',
  },
  body_changed_meanwhile: {
    status: 409,
    zh: '该调解组织的人员刚被他人修改，未作保存，请重新读取后再登记',
    en: 'Somebody else has just saved the people of that body: nothing was saved, read them again',
  },
  member_terms_overlap: {
    status: 422,
    zh: '同一人员的前后任期不得重叠',
    en: 'Terms of one person follow each other: these have days in common',
  },
  member_term_lost: {
    status: 422,
    zh: '已经开始的任期不得从登记中去掉：连选连任的请保留原任期、另加一行，起始日登记有误的请注明更正（人民调解法 第9条）',
    en: 'A term that has begun stays on the register: add a new one beside it, or say that its first day is corrected (People’s Mediation Law, art. 9)',
  },
  body_period_wrong: {
    status: 422,
    zh: '终止日期早于设立日期',
    en: 'The body would end before it begins',
  },
  member_term_too_long: {
    status: 422,
    zh: '委员每届任期三年（人民调解法 第9条）',
    en: 'An elected member’s term is three years at most (People’s Mediation Law, art. 9)',
  },
  member_unfit: {
    status: 422,
    zh: '调解组织人员须为账号可用的人民调解员或者基层法律服务工作者',
    en: 'Who belongs to a mediating body is an enabled mediator or legal worker',
  },
  own_account: {
    status: 409,
    zh: '不能对本人账号进行此操作，请由其他管理员办理',
    en: 'Nobody does this to their own account: ask another administrator',
  },
  username_taken: { status: 409, zh: '用户名已被使用', en: 'The user name is taken' },
  unit_exists: { status: 409, zh: '该单位已存在', en: 'That unit is there already' },
  person_disabled: { status: 409, zh: '该人员已停用', en: 'That person is disabled' },
  person_changed_meanwhile: {
    status: 409,
    zh: '该人员刚被他人修改，请重新读取',
    en: 'Somebody else has just changed that person: read it again',
  },
  roles_not_of_unit: { status: 422, zh: '该单位没有所选角色', en: 'The unit has no such role' },
  unit_misplaced: {
    status: 422,
    zh: '单位不能设在该上级之下',
    en: 'A unit of this kind does not belong there',
  },
  substitute_unfit: {
    status: 422,
    zh: '代理人须为同一单位、账号可用、具有相同角色的其他人员',
    en: 'A substitute is another enabled person of the same unit who holds the same roles',
  },
  receiver_unfit: {
    status: 422,
    zh: '接收人须为同一单位、账号可用的其他人员',
    en: 'Who takes over is another enabled person of the same unit',
  },
  csv_unreadable: {
    status: 400,
    zh: '文件无法读取：须为 CSV（UTF-8、GB18030 或带标记的 UTF-16），首行为列名',
    en: 'The file cannot be read: CSV in UTF-8, GB18030 or marked UTF-16, with column names in its first line',
  },
  import_refused: {
    status: 422,
    zh: '文件有问题，未导入任何内容',
    en: 'There are problems in the file; nothing was imported',
  },
  head_list_not_found: { status: 404, zh: '没有这一份清单', en: 'There is no such list of heads' },
  filing_package_not_now: {
    status: 409,
    zh: '只有立案准备和立案审查阶段才有立案材料包',
    en: 'There is a filing package only while a suit is prepared or reviewed',
  },
  case_not_found: { status: 404, zh: '没有这一案件', en: 'There is no such case' },
  decision_not_found: { status: 404, zh: '没有收到过这一决定', en: 'No such decision was received' },
  document_not_found: { status: 404, zh: '没有这一材料', en: 'There is no such document' },
  paper_not_found: { status: 404, zh: '本案没有这一文书', en: 'The case has no such paper' },
  upload_not_found: { status: 404, zh: '没有这一上传', en: 'There is no such upload' },
  task_not_found: { status: 404, zh: '没有这一任务', en: 'There is no such task' },
  rule_not_found: { status: 404, zh: '没有这一期限规则', en: 'There is no such rule of time' },
  station_not_found: { status: 404, zh: '没有这一派出所', en: 'There is no such station' },
  route_unknown: { status: 404, zh: '没有这一地址', en: 'There is nothing at this address' },
  method_not_allowed: { status: 405, zh: '此地址不支持该方法', en: 'This address does not take that method' },
  idempotency_key_reused: {
    status: 422,
    zh: '同一 Idempotency-Key 已用于另一请求',
    en: 'That Idempotency-Key is bound to another request',
  },
  instant_out_of_range: {
    status: 422,
    zh: '所问时刻不在可答的范围之内',
    en: 'The instant lies outside what can be told of',
  },
  payload_key_unknown: {
    status: 422,
    zh: '负载所用的密钥不在本服务的密钥之中',
    en: 'A payload is under a key that this service does not have',
  },
  payload_damaged: {
    status: 422,
    zh: '负载校验失败，无法读取',
    en: 'A payload failed its integrity check and cannot be read',
  },
  body_too_large: { status: 413, zh: '请求正文过大', en: 'The body is too large' },
  media_type_unsupported: {
    status: 415,
    zh: '请求正文须为 application/json（UTF-8）',
    en: 'The body must be application/json in UTF-8',
  },
  upload_request_invalid: {
    status: 400,
    zh: '上传请求不符合要求（tus 1.0.0）',
    en: 'The upload request is not as tus 1.0.0 requires',
  },
  upload_offset_conflict: {
    status: 409,
    zh: '上传位置与已收到的不一致，请先查询',
    en: 'The offset is not where the upload stands; ask first',
  },
  upload_finished: { status: 409, zh: '材料已收到，不能撤回', en: 'The document was received and stays' },
  upload_expired: { status: 410, zh: '上传已过期，请重新上传', en: 'The upload has expired; begin again' },
  upload_version_unsupported: {
    status: 412,
    zh: '上传须使用 tus 1.0.0 协议',
    en: 'Uploads follow tus 1.0.0',
  },
  upload_interrupted: {
    status: 423,
    zh: '同一上传正由另一请求续传',
    en: 'Another request goes on with this upload',
  },
  too_many_uploads: {
    status: 429,
    zh: '未完成的上传过多，请先完成或取消',
    en: 'Too many unfinished uploads; finish or cancel some',
  },
  evidence_type_not_allowed: {
    status: 415,
    zh: '不接收网页、程序、压缩包一类的文件；照片、PDF、OFD、音视频、Word、Excel 和文本文件都可以上传',
    en: 'Pages, programs, archives and the like are not taken: photos, PDF, OFD, audio, video, Word, Excel and texts are',
  },
  evidence_too_large: { status: 413, zh: '文件过大', en: 'The file is too large' },
  evidence_digest_mismatch: {
    status: 422,
    zh: '收到的内容与所报 SHA-256 不一致，请重新上传',
    en: 'What was received has another SHA-256 than was told; upload again',
  },
  evidence_infected: {
    status: 422,
    zh: '文件含有恶意代码，未予接收',
    en: 'Malicious software was found; not taken',
  },
  facts_missing: {
    status: 422,
    zh: '文书缺少必要事项，请在案件文书中查看并补充',
    en: 'The paper lacks facts: the papers of the case say which, and where to enter them',
  },
  characters_unprintable: {
    status: 422,
    zh: '有字无法打印，请核对姓名用字',
    en: 'A character cannot be printed: check the name',
  },
  printer_busy: {
    status: 503,
    zh: '正在打印的文书较多，请稍后再试',
    en: 'Many papers are being printed: try again in a moment',
  },
  evidence_range_not_satisfiable: {
    status: 416,
    zh: '请求的范围超出文件',
    en: 'The range lies outside the file',
  },
  evidence_damaged: {
    status: 500,
    zh: '存储的材料与接收时的摘要不符，已停止提供，请联系管理员',
    en: 'What is stored does not match the digest at receipt and is not served; tell an administrator',
  },
  evidence_store_full: {
    status: 507,
    zh: '存储空间不足，已收到的部分保留，请稍后续传',
    en: 'The store is full; what was received is kept: go on later',
  },
  drill_quota_reached: {
    status: 429,
    zh: '演练数量已达上限，请稍后再开或先归档已有演练',
    en: 'As many exercises as may be were opened; wait, or archive some first',
  },
  too_many_requests: {
    status: 429,
    zh: '请求过于频繁，请稍后再试',
    en: 'Too many requests; try again later',
  },
  unavailable: {
    status: 503,
    zh: '服务暂不可用，请求未被接受，请用同一 Idempotency-Key 重试',
    en: 'Not available now; nothing was accepted: send it again under the same Idempotency-Key',
  },
  not_ready: { status: 503, zh: '服务尚未就绪', en: 'Not ready' },
  internal: { status: 500, zh: '系统内部错误', en: 'Internal error' },
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof PROBLEMS;
