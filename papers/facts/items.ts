/** What was agreed or ordered (履行内容) as the sentences of a paper: who, what, to whom, how much in figures and capitals, until when. */
import type { PerformanceItem } from '../../domain/chapters/agreement/shape.ts';
import { COMPENSATION_HEAD, PERFORMANCE_KIND } from '../../domain/chapters/agreement/words.ts';
import { capitalAmount } from '../../domain/law/capital-amount.ts';
import { type CaseFacts, isThere, partyOf } from './case-facts.ts';
import { standingFor } from './owed.ts';

const CENTS = 2;
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** `40000` is 40,000.00元（大写：肆万元整）. */
export function moneyText(amount: string): string {
  const [yuan = '0', cents = ''] = amount.split('.');
  const figures = `${yuan.replace(THOUSANDS, ',')}.${cents.padEnd(CENTS, '0')}`;
  return `人民币${figures}元（大写：${capitalAmount(amount) ?? ''}）`;
}

function dayText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** As the item names them, and beside it who took their place (承受). */
function nameOf(facts: CaseFacts, partyId: string | undefined): string {
  const party = partyId === undefined ? undefined : partyOf(facts, partyId);
  if (party?.name === undefined) return '';
  if (isThere(party)) return party.name;
  const heirs = standingFor(facts, party.partyId).flatMap(({ name }) => name ?? []);
  return heirs.length === 0 ? party.name : `${party.name}（由${heirs.join('、')}承受）`;
}

/** RTA 93: items and amounts. */
const headsText = ({ heads = [] }: PerformanceItem): string =>
  heads.length === 0
    ? ''
    : `（其中${heads.map(({ head, amount }) => `${COMPENSATION_HEAD[head].zh}${amount}元`).join('、')}）`;

/** @returns undefined where the record does not name who owes */
function itemText(facts: CaseFacts, item: PerformanceItem) {
  const { kind, obligorId, obligeeId, amount, dueDate } = item;
  const who = nameOf(facts, obligorId);
  if (who === '') return undefined;
  const until = dueDate === undefined ? '' : `于${dayText(dueDate)}前`;
  const to = nameOf(facts, obligeeId) === '' ? '' : `向${nameOf(facts, obligeeId)}`;
  const much = amount === undefined ? '' : moneyText(amount);
  return `${who}${until}${to}${PERFORMANCE_KIND[kind].zh}${much}${headsText(item)}`;
}

/** Undefined unless every item can be said in full. */
export function itemTexts(
  facts: CaseFacts,
  items: readonly PerformanceItem[],
): readonly string[] | undefined {
  const texts = items.map((item) => itemText(facts, item));
  const last = texts.length - 1;
  const said = texts.flatMap((one, index) =>
    one === undefined ? [] : [`${one}${index === last ? '。' : '；'}`],
  );
  return said.length === 0 || said.length < texts.length ? undefined : said;
}
