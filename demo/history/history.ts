/** The history of a case as a person would read it: stage by stage, day by day, who did what and what followed from it. */
import { PARTY_ROLE } from '../../domain/chapters/people/words.ts';
import { weekday } from '../../domain/deadlines/legal-date.ts';
import type { EventItem } from '../client/case-client.ts';
import { isAct, Teller } from '../../words/tell.ts';
import { list, plain, type Words, words } from '../../words/text.ts';
import { decisionName, namesOf, refusalName, stageName } from './names.ts';
import type { Played, RefusalMet } from '../player/play.ts';
import { heading, inLanguage, type Language } from './words.ts';

const WEEKDAYS: readonly Words[] = [
  words('星期一', 'Monday'),
  words('星期二', 'Tuesday'),
  words('星期三', 'Wednesday'),
  words('星期四', 'Thursday'),
  words('星期五', 'Friday'),
  words('星期六', 'Saturday'),
  words('星期日', 'Sunday'),
];

/** What happens to clocks stands apart from what people do. */
const MARKS: Readonly<Record<string, string>> = {
  deadline_armed: '⏳',
  deadline_met: '✓',
  deadline_breached: '✗',
  deadline_superseded: '–',
  deadline_moved: '↷',
  deadline_stopped: '‖',
  escalated: '▲',
};
const bracketed = (text: string): string => (text === '' ? '' : `〔${text}〕`);
const INDENT = '        ';

/** The record may end a missed deadline several times; a reader needs it once. */
class EndedDeadlines {
  readonly #over = new Set<string>();

  isRepeated({ type, data }: EventItem): boolean {
    const deadlineId = String(data['deadlineId']);
    if (type === 'deadline_moved') this.#over.delete(deadlineId);
    if (type !== 'deadline_met') return false;
    const repeated = this.#over.has(deadlineId);
    this.#over.add(deadlineId);
    return repeated;
  }
}

class Telling {
  readonly lines: string[] = [];
  readonly #language: Language;
  readonly #teller: Teller;
  readonly #ended = new EndedDeadlines();
  #date = '';
  #inputNo = 0;

  constructor(played: Played, language: Language) {
    this.#language = language;
    this.#teller = new Teller(namesOf(played));
  }

  say(text: Words): string {
    return inLanguage(text, this.#language);
  }

  stage(stage: string): void {
    this.lines.push('', `── ${heading(stageName(stage), this.#language)} ──`);
    this.#date = '';
  }

  #day(at: string): void {
    const date = at.slice(0, 10);
    if (date === this.#date) return;
    this.#date = date;
    this.lines.push(`${date} ${this.say(WEEKDAYS[weekday(date) - 1] ?? plain(''))}`);
  }

  event(event: EventItem): void {
    const { type, data, at, inputNo } = event;
    if (this.#ended.isRepeated(event)) return;
    if (type === 'case_opened') this.stage('intake');
    const text = this.#teller.sentence(event);
    const first = inputNo !== this.#inputNo;
    this.#inputNo = inputNo;
    const entered = type === 'stage_entered';
    if (!entered || data['reason'] !== 'decision') this.#line(event, text, first);
    if (entered) this.stage(String(data['stage']));
    if (entered) this.#day(at);
  }

  #line(event: EventItem, text: Words, first: boolean): void {
    this.#day(event.at);
    const mark = MARKS[event.type];
    const marked = mark === undefined ? text : words(`${mark} ${text.zh}`, `${mark} ${text.en}`);
    if (!first) return void this.lines.push(`${INDENT}${this.say(marked)}`);
    const who = this.#teller.who(event.actor, event.onBehalfOf);
    const line = words(`${who.zh}：${marked.zh}`, `${who.en}: ${marked.en}`);
    this.lines.push(`  ${event.at.slice(11, 16)} ${this.say(line)}`);
  }

  refusal({ at, by, partyId, decide, code, article }: RefusalMet): void {
    this.#day(at);
    const who = this.#teller.who(by, partyId === undefined ? undefined : { partyId });
    const what = decisionName(decide);
    const why = refusalName(code);
    const law = plain(article ?? '');
    const text = words(
      `✋ ${who.zh}要“${what.zh}”，被拒绝：${why.zh}${bracketed(law.zh)}`,
      `✋ ${who.en} wants “${what.en}”: refused. ${why.en}${bracketed(law.en)}`,
    );
    this.lines.push(`  ${at.slice(11, 16)} ${this.say(text)}`);
  }
}

function opening({ file, body }: Played, language: Language): string[] {
  const say = (text: Words): string => inLanguage(text, language);
  const parties = body.parties.map(({ role, name, description }) => {
    const called = PARTY_ROLE[role as keyof typeof PARTY_ROLE];
    const who = name ?? description ?? '';
    return words(`${called.zh}${who}`, `${called.en} ${who}`);
  });
  return [
    `════ ${heading(file.title, language)} ════`,
    `${body.caseNumber}  ${body.matterName}  ${body.station.name} · ${body.court.name}`,
    say(list(parties)),
  ];
}

/** Within one input the act comes before what it did to clocks and stage, whichever was recorded first. */
function actsFirst(events: readonly EventItem[]): EventItem[] {
  const told: EventItem[] = [];
  for (const event of events) {
    const before = told.findLastIndex((one) => one.inputNo !== event.inputNo || isAct(one));
    const isFirstAct = isAct(event) && told[before]?.inputNo !== event.inputNo;
    if (isFirstAct && event.actor !== 'system') told.splice(before + 1, 0, event);
    else told.push(event);
  }
  return told;
}

export function historyOf(played: Played, language: Language): string[] {
  const telling = new Telling(played, language);
  const waiting = [...played.refusals];
  for (const event of actsFirst(played.history.events)) {
    while (waiting[0] !== undefined && waiting[0].afterSeq < event.seq)
      telling.refusal(waiting.shift() as RefusalMet);
    telling.event(event);
  }
  for (const refusal of waiting) telling.refusal(refusal);
  return [...opening(played, language), ...telling.lines];
}
