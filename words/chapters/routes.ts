/** The words of routes beside the court (诉讼外途径): titles of events and fields, and the sentences that tell the events. */
import { AWARDED_CLAIM, ROUTE, ROUTE_PAPER, ROUTE_STEP } from '../../domain/chapters/routes/words.ts';
import type { RouteEvents } from '../../domain/chapters/routes/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences } from '../sentence.ts';
import { join, list, words as w } from '../text.ts';
import { limitationWarning } from './filing.ts';

/** Titles of the events (记录), named in the past. */
export const ROUTES_EVENT_TITLES = {
  route_taken: w('指引诉讼外途径', 'A route beside the court was taken'),
  route_step_recorded: w('诉讼外途径的进展', 'A step of the other route'),
} as const satisfies Vocabulary<keyof RouteEvents>;

export const ROUTES_FIELD_TITLES = {
  'refer_to_route.route': w('途径', 'route'),
  'route_taken.route': w('途径', 'route'),
  'refer_to_route.papers': w('应带材料', 'papers to bring'),
  'route_taken.papers': w('应带材料', 'papers to bring'),
  'record_route_step.step': w('进展', 'step'),
  'route_step_recorded.step': w('进展', 'step'),
  'refer_to_route.knownOn': w('知道权利受损之日', 'day on which the harm was known'),
  'route_taken.knownOn': w('知道权利受损之日', 'day on which the harm was known'),
  routeSeq: w('指引记录的序号', 'entry of the referral'),
  namedFinal: w('裁决书载明为终局裁决', 'the award calls itself final'),
  awarded: w('终局裁决的各项请求', 'what the final award decides'),
  'awarded.claim': w('请求', 'claim'),
  minimumWage: w('当地月最低工资标准（元）', 'the month’s minimum wage, yuan'),
  receipts: w('各方收到文书的日期', 'when each party received it'),
} as const satisfies Vocabulary;

export const routesSentences: Sentences<keyof RouteEvents> = {
  route_taken: ({ route, partyIds, papers, text, ...limitation }, see) => {
    const told = list(partyIds.map((partyId) => see.party(partyId)));
    const bring = list(papers.map((paper) => ROUTE_PAPER[paper]));
    const { zh, en } = ROUTE[route];
    return join([
      w(`向${told.zh}指引${zh}，告知带${bring.zh}`, `points ${told.en} to ${en}, with ${bring.en}`),
      limitationWarning(limitation),
      see.quote(text),
    ]);
  },
  route_step_recorded: ({ routeSeq, step, date, text, awarded = [] }, see) =>
    join([
      w(
        `第${routeSeq}条途径：${ROUTE_STEP[step].zh}（${date}）`,
        `the route of entry ${routeSeq}: ${ROUTE_STEP[step].en} on ${date}`,
      ),
      ...awarded.map(({ claim, amount }) => {
        const { zh, en } = AWARDED_CLAIM[claim];
        return amount === undefined
          ? w(`；${zh}`, `; ${en}`)
          : w(`；${zh}${amount}元`, `; ${en} ${amount} yuan`);
      }),
      see.quote(text),
    ]),
};
