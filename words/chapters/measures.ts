/** The words of measures of execution (财产调查、执行措施、限制消费、失信): titles of events and fields, and the sentences that tell the events. */
import {
  CREDITOR_OPINION,
  LIMITED_PERSON,
  LISTING_GROUND,
  LISTING_REMOVAL,
  MEASURE_END,
  MEASURE_KIND,
  REPORT_OUTCOME,
  SEARCH_SCOPE,
} from '../../domain/chapters/measures/words.ts';
import type { MeasureEvents } from '../../domain/chapters/measures/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, list, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const MEASURES_EVENT_TITLES = {
  property_report_ordered: w('报告财产令', 'The debtor was ordered to report property'),
  property_report_recorded: w('财产报告', 'What came of the property report'),
  property_searched: w('财产查询', 'Property was searched for'),
  clue_received: w('财产线索', 'A clue to property'),
  clue_checked: w('核查财产线索', 'The clue was checked'),
  measure_taken: w('采取执行措施', 'A measure was taken'),
  measure_renewed: w('续行', 'The measure was renewed'),
  measure_ended: w('解除执行措施', 'The measure was ended'),
  measure_lapsed: w('措施期满失效', 'The measure lapsed'),
  listing_decided: w('失信名单决定', 'It was decided on the list'),
  listing_removed: w('删除失信信息', 'The entry on the list was removed'),
  listing_corrected: w('更正失信信息', 'The entry on the list was put right'),
  listing_left_to_term: w('失信期限届满前归档', 'The file was closed while a term on the list ran'),
  creditor_heard: w('听取申请执行人意见', 'The creditor was told and heard'),
} as const satisfies Vocabulary<keyof MeasureEvents>;

export const MEASURES_FIELD_TITLES = {
  scopes: w('查询范围', 'what was looked for'),
  'record_search.found': w('发现财产', 'property was found'),
  'check_clue.found': w('发现财产', 'property was found'),
  'property_searched.found': w('发现财产', 'property was found'),
  'clue_checked.found': w('发现财产', 'property was found'),
  urgent: w('情况紧急', 'urgent'),
  'take_measure.kind': w('措施种类', 'kind of measure'),
  'measure_taken.kind': w('措施种类', 'kind of measure'),
  item: w('第几项（同日同类同额的逐项编号）', 'which of several alike on that day'),
  leadsOn: w('须采取执行措施', 'a measure is owed'),
  changedOn: w('财产变动之日', 'day on which the property changed'),
  detentionDays: w('拘留天数', 'days of detention'),
  ofAge: w('登记为未成年人的，现已成年', 'a minor on record has come of age'),
  listed: w('纳入失信名单', 'put on the list'),
  signedByPresident: w('决定书已由院长签发', 'the decision is signed by the president'),
  limitedBeside: w('一并限制消费的单位人员', 'who of the unit is limited beside it'),
  wishOf: w('提出书面申请的申请执行人', 'creditor who asked in writing'),
  opinion: w('申请执行人意见', 'what the creditor says'),
  clueSeq: w('线索记录的序号', 'entry of the clue'),
  measureSeq: w('措施记录的序号', 'entry of the measure'),
  listingSeq: w('失信决定的序号', 'entry of the decision'),
} as const satisfies Vocabulary;

const of = (see: Sight, partyId: string): Words => see.party(partyId);

function searched({ partyId, scopes, found, date }: MeasureEvents['property_searched'], see: Sight): Words {
  const who = of(see, partyId);
  const what = list(scopes.map((scope) => SEARCH_SCOPE[scope]));
  const result = found ? w('发现财产', 'property was found') : w('未发现财产', 'nothing was found');
  return w(
    `查询${who.zh}的${what.zh}（${date}），${result.zh}`,
    `searches for ${what.en} of ${who.en} on ${date}: ${result.en}`,
  );
}

function taken(data: MeasureEvents['measure_taken'], see: Sight): Words {
  const { kind, partyId, amount, date, item, clueSeq, detentionDays, limitedBeside } = data;
  const who = of(see, partyId);
  const sum = amount === undefined ? w('', '') : w(`${amount}元`, ` of ${amount} yuan`);
  const much = detentionDays === undefined ? sum : w(`${detentionDays}日`, ` for ${detentionDays} days`);
  const which = item === undefined ? w('', '') : w(`，第${item}项`, `, number ${item}`);
  const after =
    clueSeq === undefined ? w('', '') : w(`依第${clueSeq}条线索`, `after the clue of entry ${clueSeq}: `);
  const { zh, en } = MEASURE_KIND[kind];
  const unit =
    limitedBeside === undefined || limitedBeside.length === 0
      ? undefined
      : list(limitedBeside.map((one) => LIMITED_PERSON[one]));
  const beside = unit === undefined ? w('', '') : w(`及其${unit.zh}`, ` and ${unit.en}`);
  return w(
    `${after.zh}对${who.zh}${beside.zh}${zh}${much.zh}（${date}${which.zh}）`,
    `${after.en}${en}${much.en} against ${who.en}${beside.en} on ${date}${which.en}`,
  );
}

function decided(data: MeasureEvents['listing_decided'], see: Sight): Words {
  const { partyId, listed, ground, signedByPresident } = data;
  const who = of(see, partyId);
  const why = ground === undefined ? undefined : LISTING_GROUND[ground];
  if (!listed) return w(`决定不将${who.zh}纳入失信名单`, `decides not to list ${who.en}`);
  const because = why === undefined ? w('', '') : w(`（${why.zh}）`, ` (${why.en})`);
  const signed =
    signedByPresident === true
      ? w('，决定书由院长签发', ', the decision signed by the president')
      : w('', '');
  return w(
    `将${who.zh}纳入失信名单${because.zh}${signed.zh}`,
    `lists ${who.en} as dishonest${because.en}${signed.en}`,
  );
}

export const measuresSentences: Sentences<keyof MeasureEvents> = {
  property_report_ordered: ({ partyId, days }, see) => {
    const who = of(see, partyId);
    return join([
      w(`责令${who.zh}报告财产`, `orders ${who.en} to report property`),
      days === undefined ? undefined : w(`，限${days}日`, `within ${days} days`),
    ]);
  },
  property_report_recorded: ({ partyId, outcome, changedOn, text }, see) => {
    const who = of(see, partyId);
    const { zh, en } = REPORT_OUTCOME[outcome];
    return join([
      w(`${who.zh}的财产报告：${zh}`, `the property report of ${who.en}: ${en}`),
      changedOn === undefined
        ? undefined
        : w(`，财产于${changedOn}变动`, `, the property changed on ${changedOn}`),
      see.quote(text),
    ]);
  },
  property_searched: (data, see) => join([searched(data, see), see.quote(data.text)]),
  clue_received: ({ urgent, text }, see) =>
    join([
      urgent
        ? w('收到财产线索，情况紧急', 'receives an urgent clue to property')
        : w('收到财产线索', 'receives a clue to property'),
      see.quote(text),
    ]),
  clue_checked: ({ clueSeq, found, measureSeq, text }, see) =>
    join([
      found
        ? w(`核查第${clueSeq}条线索，发现财产`, `checks the clue of entry ${clueSeq}: property was found`)
        : w(`核查第${clueSeq}条线索，未发现财产`, `checks the clue of entry ${clueSeq}: nothing was found`),
      measureSeq === undefined
        ? undefined
        : w(`该财产已由第${measureSeq}条措施控制`, `the measure of entry ${measureSeq} binds it already`),
      see.quote(text),
    ]),
  measure_taken: (data, see) => join([taken(data, see), see.quote(data.text)]),
  measure_renewed: ({ measureSeq, date }) =>
    w(`续行第${measureSeq}条措施（${date}）`, `renews the measure of entry ${measureSeq} on ${date}`),
  measure_ended: ({ measureSeq, ground, date }) =>
    w(
      `解除第${measureSeq}条措施（${MEASURE_END[ground].zh}，${date}）`,
      `ends the measure of entry ${measureSeq} on ${date}: ${MEASURE_END[ground].en}`,
    ),
  measure_lapsed: ({ measureSeq }) =>
    w(`第${measureSeq}条措施期满失效`, `the measure of entry ${measureSeq} lapses`),
  listing_decided: (data, see) => join([decided(data, see), see.quote(data.reason)]),
  listing_removed: ({ listingSeq, ground, date }) =>
    w(
      `删除第${listingSeq}条失信信息（${LISTING_REMOVAL[ground].zh}，${date}）`,
      `removes the entry of ${listingSeq} from the list on ${date}: ${LISTING_REMOVAL[ground].en}`,
    ),
  listing_corrected: ({ listingSeq, date }) =>
    w(
      `更正第${listingSeq}条失信信息（${date}）`,
      `puts the entry of ${listingSeq} on the list right on ${date}`,
    ),
  listing_left_to_term: ({ listingSeq, partyId, until }, see) => {
    const who = of(see, partyId);
    return w(
      `归档时${who.zh}的失信信息（第${listingSeq}条）期限未满：至${until}届满，届满后三个工作日内由执行法院删除`,
      `the entry of ${listingSeq} on ${who.en} stands until ${until}, and the executing court removes it within three working days after that`,
    );
  },
  creditor_heard: ({ opinion, text }, see) =>
    join([
      w(
        `告知申请执行人执行情况，申请执行人${CREDITOR_OPINION[opinion].zh}`,
        `tells the creditor where the execution stands; the creditor ${CREDITOR_OPINION[opinion].en}`,
      ),
      see.quote(text),
    ]),
};
