/** The history of a case as a person would read it: stage by stage, day by day, who did what and what followed from it. */
import { CHANNEL, PARTY_ROLE } from './vocabulary.ts';
import { weekday } from '../../domain/deadlines/legal-date.ts';
import type { EventItem } from '../client/case-client.ts';
import { CaseSight, type Names } from './names.ts';
import type { Played, RefusalMet } from '../player/play.ts';
import { sentenceOf } from './sentences/all.ts';
import { heading, inLanguage, join, type Language, list, plain, type Words, words } from './words.ts';

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
const SYSTEM = words('系统', 'the system');

type By = Played['refusals'][number]['by'];

class Telling {
  readonly lines: string[] = [];
  readonly #language: Language;
  readonly #names: Names;
  readonly #sight: CaseSight;
  #date = '';
  #inputNo = 0;

  constructor(names: Names, played: Played, language: Language) {
    this.#names = names;
    this.#language = language;
    this.#sight = new CaseSight(names, played);
  }

  say(text: Words): string {
    return inLanguage(text, this.#language);
  }

  stage(stage: string): void {
    this.lines.push('', `── ${heading(this.#names.of('stage', stage), this.#language)} ──`);
    this.#date = '';
  }

  #day(at: string): void {
    const date = at.slice(0, 10);
    if (date === this.#date) return;
    this.#date = date;
    this.lines.push(`${date} ${this.say(WEEKDAYS[weekday(date) - 1] ?? plain(''))}`);
  }

  #who({ name, roles }: By, partyId?: string, channel?: string): Words {
    const role = this.#names.of('role', roles[0] ?? '');
    const person = words(`${role.zh}${name}`, `${name} (${role.en})`);
    if (partyId === undefined) return person;
    const party = this.#sight.party(partyId);
    const how = channel === undefined ? undefined : CHANNEL[channel as keyof typeof CHANNEL];
    return join([
      words(`${person.zh}代${party.zh}`, `${person.en} for ${party.en}`),
      how && words(`（${how.zh}）`, `(${how.en})`),
    ]);
  }

  #actor({ actor, onBehalfOf }: EventItem): Words {
    if (actor === 'system') return SYSTEM;
    const by = { name: actor.name ?? '', roles: actor.roles };
    return this.#who(by, onBehalfOf?.partyId, onBehalfOf?.channel);
  }

  event(event: EventItem): void {
    const { type, data, at, inputNo } = event;
    this.#sight.reach(event);
    if (this.#sight.isRepeated(event)) return;
    if (type === 'case_opened') this.stage('intake');
    const text = sentenceOf(type, data, this.#sight) ?? plain(type);
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
    const who = this.#actor(event);
    const line = words(`${who.zh}：${marked.zh}`, `${who.en}: ${marked.en}`);
    this.lines.push(`  ${event.at.slice(11, 16)} ${this.say(line)}`);
  }

  refusal({ at, by, partyId, decide, code, article }: RefusalMet): void {
    this.#day(at);
    const who = this.#who(by, partyId);
    const what = this.#names.of('decision', decide);
    const why = this.#names.of('refusal', code);
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

/** Something a person did, neither a clock nor the stage it led to. */
const isAct = ({ type }: EventItem): boolean => MARKS[type] === undefined && type !== 'stage_entered';

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

export function historyOf(names: Names, played: Played, language: Language): string[] {
  const telling = new Telling(names, played, language);
  const waiting = [...played.refusals];
  for (const event of actsFirst(played.history.events)) {
    while (waiting[0] !== undefined && waiting[0].afterSeq < event.seq)
      telling.refusal(waiting.shift() as RefusalMet);
    telling.event(event);
  }
  for (const refusal of waiting) telling.refusal(refusal);
  return [...opening(played, language), ...telling.lines];
}
