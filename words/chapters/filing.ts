/** The words of filing (立案): titles of its events and fields, and the sentences that tell its events. */
import {
  ARBITRATION_STATUS,
  COMPLAINT_ELEMENT,
  SET_ASIDE_GROUND,
  FILING_GROUND,
  LIMITATION_KIND,
  PANEL_GROUND,
  PROCEDURE,
  SMALL_CLAIM_BAR,
} from '../../domain/chapters/filing/words.ts';
import { CHANNEL } from '../../domain/chapters/people/words.ts';
import type { ProcedureBars } from '../../domain/chapters/filing/procedure-bars.ts';
import type { FilingEvents } from '../../domain/chapters/filing/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, list, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const FILING_EVENT_TITLES = {
  complaint_submitted: w('提交起诉', 'The complaint was submitted'),
  arbitration_recorded: w('仲裁情况', 'The arbitration was recorded'),
  correction_requested: w('告知补正', 'Correction was asked for'),
  correction_submitted: w('提交补正', 'The correction was submitted'),
  case_registered: w('登记立案', 'The case was registered'),
  complaint_returned: w('退回起诉材料', 'The complaint was returned'),
  complaint_redirected: w('告知其他途径', 'The complaint was redirected'),
} as const satisfies Vocabulary<keyof FilingEvents>;

export const FILING_FIELD_TITLES = {
  singleJudgeReason: w('由审判员一人独任审理的理由', 'why one judge may try it'),
  claims: w('诉讼请求', 'claims'),
  'submit_complaint.knownOn': w('知道权利受损和义务人之日', 'day on which the harm and who owes were known'),
  'complaint_submitted.knownOn': w(
    '知道权利受损和义务人之日',
    'day on which the harm and who owes were known',
  ),
  employmentEndedOn: w('劳动关系终止之日', 'day on which the employment ended'),
  limitation: w('时效', 'limitation'),
  stated: w('已记明、已提交的事项', 'what is stated and handed in'),
  lacking: w('尚缺的事项', 'what is missing'),
  insists: w('经释明仍坚持起诉', 'insists, told what the complaint lacks'),
  limitationEnds: w('诉讼时效届满之日', 'end of the limitation'),
  limitationOver: w('诉讼时效已届满', 'limitation is over'),
  materials: w('提交的材料', 'materials'),
  'submit_complaint.evidence': w('证据清单', 'list of evidence'),
  'complaint_submitted.evidence': w('证据清单', 'list of evidence'),
  'submit_correction.evidence': w('补充的证据', 'further evidence'),
  'correction_submitted.evidence': w('补充的证据', 'further evidence'),
  'evidence.paper': w('证据材料', 'paper'),
  'evidence.proves': w('证明的事项', 'what it is to prove'),
  channel: w('提交方式', 'channel'),
  'record_arbitration.ground': w('撤销裁决的情形', 'ground for setting it aside'),
  'arbitration_recorded.ground': w('撤销裁决的情形', 'ground for setting it aside'),
  aboutTitle: w('属土地所有权、使用权争议', 'it is about title to land'),
  status: w('仲裁情况', 'state of the arbitration'),
  'request_correction.items': w('补正事项', 'defects'),
  'correction_requested.items': w('补正事项', 'defects'),
  code: w('事项代码', 'code'),
  onPaper: w('要求提交纸质材料', 'wanted on paper'),
  onTheSpot: w('当场告知', 'told on the spot'),
  procedure: w('审理程序', 'procedure'),
  claimAmount: w('诉讼标的额（元）', 'amount in dispute, in yuan'),
  bothAgree: w('双方约定适用小额诉讼程序', 'both agree to small-claims procedure'),
  averageWage: w('本省上年度就业人员年平均工资（元）', 'average wage of the province last year, in yuan'),
  wageSource: w('平均工资数据来源', 'where that wage is from'),
  panelGrounds: w('不得独任审理的情形', 'what keeps it from one judge'),
  smallClaimBars: w('不适用小额诉讼程序的情形', 'what keeps it from small-claims procedure'),
  oneJudge: w('由审判员一人适用普通程序审理', 'one judge tries it in ordinary procedure'),
  ceiling: w('小额诉讼标的额上限（元）', 'ceiling of small claims, in yuan'),
} as const satisfies Vocabulary;

function correction(data: FilingEvents['correction_requested'], see: Sight): Words {
  const wanted = list(
    data.items.map((one, index) => see.text(one.text) ?? w(`第${index + 1}项`, `item ${index + 1}`)),
  );
  return w(
    `一次性告知补正，限${data.days}日：${wanted.zh}`,
    `asks for correction within ${data.days} days, all at once: ${wanted.en}`,
  );
}

/** The amount in dispute, and the ceiling under which it is tried as a small claim (CPL 165). */
export function smallClaim(said: {
  readonly claimAmount: string | undefined;
  readonly ceiling: string | undefined;
}): Words | undefined {
  const { claimAmount, ceiling } = said;
  if (claimAmount === undefined) return undefined;
  const most = ceiling === undefined ? w('', '') : w(`（上限${ceiling}元）`, ` (ceiling ${ceiling})`);
  return w(`，标的额${claimAmount}元${most.zh}`, `, ${claimAmount} yuan in dispute${most.en}`);
}

/** What decides who may try it, and how (CPL 40, 42, 166). */
export function procedureBars({ panelGrounds = [], smallClaimBars = [], oneJudge }: ProcedureBars): Words {
  const one = oneJudge === true ? [w('由审判员一人审理', 'tried by one judge')] : [];
  const told = [
    ...one,
    ...panelGrounds.map((ground) => PANEL_GROUND[ground]),
    ...smallClaimBars.map((bar) => SMALL_CLAIM_BAR[bar]),
  ];
  if (told.length === 0) return w('', '');
  const { zh, en } = list(told);
  return w(`（${zh}）`, `(${en})`);
}

interface Limitation {
  readonly limitation?: keyof typeof LIMITATION_KIND;
  readonly limitationEnds?: string;
  readonly limitationOver?: boolean;
}

/** A warning, no bar: the defence is the other side's (CPLI 219). */
export function limitationWarning(told: Limitation): Words | undefined {
  const { limitation = 'suit', limitationEnds: ends, limitationOver: over } = told;
  const { zh, en } = LIMITATION_KIND[limitation];
  if (ends !== undefined)
    return over === true
      ? w(
          `（时效提示：${zh}，至${ends}已届满，不影响受理）`,
          `(warning: ${en}, over since ${ends}; no bar to accepting it)`,
        )
      : w(`（时效提示：${zh}，至${ends}届满）`, `(warning: ${en}, until ${ends})`);
  return told.limitation === 'wages'
    ? w(
        '（时效提示：劳动关系存续期间追索劳动报酬，不受仲裁时效限制）',
        '(no limitation of claims for wages runs while the employment lasts)',
      )
    : undefined;
}

function elementsWords(lacking: readonly (keyof typeof COMPLAINT_ELEMENT)[]): Words {
  const all = list(lacking.map((one) => COMPLAINT_ELEMENT[one]));
  return w(`，尚缺：${all.zh}`, `, lacking: ${all.en}`);
}

export const filingSentences: Sentences<keyof FilingEvents> = {
  complaint_submitted: ({ date, channel, claims, claimAmount, insists, lacking = [], ...told }, see) =>
    join([
      w(
        `提交起诉（${CHANNEL[channel].zh}，${date}收到）`,
        `submits the complaint (${CHANNEL[channel].en}, received on ${date})`,
      ),
      smallClaim({ claimAmount, ceiling: undefined }),
      insists === true ? w('，经释明坚持起诉', ', told what it lacks and insisting') : undefined,
      lacking.length === 0 ? undefined : elementsWords(lacking),
      limitationWarning(told),
      see.quote(claims),
    ]),
  arbitration_recorded: ({ status, date, ground }) =>
    join([
      w(
        `登记仲裁情况：${ARBITRATION_STATUS[status].zh}`,
        `records the arbitration: ${ARBITRATION_STATUS[status].en}`,
      ),
      ground && w(`：${SET_ASIDE_GROUND[ground].zh}`, `: ${SET_ASIDE_GROUND[ground].en}`),
      date === undefined ? undefined : w(`（${date}）`, `on ${date}`),
    ]),
  correction_requested: correction,
  correction_submitted: ({ note }, see) =>
    join([w('提交补正材料', 'submits the correction'), see.quote(note)]),
  case_registered: ({ courtCaseNumber, procedure, claimAmount, ceiling, wageSource, ...bars }, see) =>
    join([
      w(
        `登记立案，案号${courtCaseNumber}，适用${PROCEDURE[procedure].zh}`,
        `registers the case as ${courtCaseNumber}, ${PROCEDURE[procedure].en}`,
      ),
      procedureBars(bars),
      smallClaim({ claimAmount, ceiling }),
      see.quote(wageSource),
    ]),
  complaint_returned: ({ reason }, see) =>
    join([w('退回未补正的起诉材料', 'returns the complaint as not corrected'), see.quote(reason)]),
  complaint_redirected: ({ ground }) =>
    w(`告知其他途径：${FILING_GROUND[ground].zh}`, `redirects: ${FILING_GROUND[ground].en}`),
};
