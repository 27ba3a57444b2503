/** The words of intake and triage (登记甄别): titles of its events and fields, and the sentences that tell its events. */
import { SOURCE, TRACK, TRIAGE_ROUTE } from '../../domain/chapters/intake/words.ts';
import { PARTY_ROLE } from '../../domain/chapters/people/words.ts';
import type { IntakeEvents } from '../../domain/chapters/intake/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, list, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const INTAKE_EVENT_TITLES = {
  case_opened: w('登记纠纷', 'The dispute was opened'),
  triaged: w('甄别分流', 'Triage'),
} as const satisfies Vocabulary<keyof IntakeEvents>;

export const INTAKE_FIELD_TITLES = {
  policy: w('政策版本', 'policy'),
  clock: w('法定时间', 'clock'),
  'clock.kind': w('计时方式', 'kind of clock'),
  msPerDay: w('演练一日的毫秒数', 'milliseconds of a drill’s day'),
  openedAt: w('登记时刻', 'opened at'),
  openedOn: w('登记日期', 'opened on'),
  stationId: w('派出所', 'police station'),
  courtId: w('法院', 'court'),
  appealCourtId: w('上诉法院', 'appeal court'),
  source: w('来源', 'source'),
  matter: w('纠纷类型', 'kind of dispute'),
  summary: w('纠纷概要', 'summary'),
  parties: w('当事人', 'parties'),
  findings: w('甄别情况', 'findings'),
  criminal: w('涉嫌犯罪', 'a suspected crime'),
  publicOrder: w('是否违反治安管理', 'public-order violation'),
  traffic: w('交通事故损害赔偿', 'traffic damage'),
  domesticViolence: w('涉及家庭暴力', 'domestic violence'),
  labour: w('劳动争议', 'a labour dispute'),
  minorInvolved: w('涉及未成年人', 'a minor is involved'),
  notPoliceBusiness: w('不属公安机关管辖', 'not police business'),
  route: w('分流去向', 'route'),
  track: w('调解类型', 'mediation track'),
  guardianNotified: w('已通知监护人', 'the guardian was notified'),
  guardianDeclined: w(
    '已满十六周岁、自食其力的未成年人同意不通知',
    'a minor over sixteen on own work declines',
  ),
  violenceAsked: w('已询问有无家庭暴力', 'violence at home was asked about'),
  arbitrationTold: w('已告知可以申请土地承包仲裁', 'land arbitration was told of'),
  contested: w('当事人对不属公安机关管辖有异议', 'it is contested that it is no police matter'),
  'close_case.reason': w('结束原因', 'reason for closing'),
} as const satisfies Vocabulary;

function opened(data: IntakeEvents['case_opened'], see: Sight): Words {
  const parties = list(
    data.parties.map(({ partyId, role, kind }) => {
      if (kind !== 'unknown') return see.partyAs(partyId, role);
      const part = PARTY_ROLE[role];
      return w(`${part.zh}（身份待查）`, `${part.en} (yet to be identified)`);
    }),
  );
  const source = SOURCE[data.source];
  return join([
    w(`登记纠纷（来源：${source.zh}）：${parties.zh}`, `opens the dispute (${source.en}): ${parties.en}`),
    see.quote(data.summary),
  ]);
}

function triaged(data: IntakeEvents['triaged'], see: Sight): Words {
  const track = data.track === undefined ? undefined : TRACK[data.track];
  // Sealed from the court (`IntakeEvents`), which reads that there was a triage.
  const route = (data as Partial<typeof data>).route;
  return join([
    route === undefined
      ? w('甄别分流', 'triage')
      : w(`甄别分流：${TRIAGE_ROUTE[route].zh}`, `triage: ${TRIAGE_ROUTE[route].en}`),
    track === undefined ? undefined : w(`（${track.zh}）`, `(${track.en})`),
    data.findings.labour ? w('，属劳动争议', ', a labour dispute') : undefined,
    see.quote(data.reason),
  ]);
}

export const intakeSentences: Sentences<keyof IntakeEvents> = {
  case_opened: opened,
  triaged,
};
