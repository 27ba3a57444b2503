/** What the sentences of one case look up: the names this reader may see, and what the entries told so far were about. */
import type { TextRef } from '../domain/kernel/refs.ts';
import type { EventData } from '../domain/kernel/events.ts';
import { STAGES } from '../domain/kernel/stage.ts';
import type { PartyRole } from '../domain/kernel/codes.ts';
import { ROLES } from '../domain/access/roles.ts';
import { PARTY_ROLE } from '../domain/chapters/people/words.ts';
import { INSTRUMENT_KIND } from '../domain/chapters/trial/words.ts';
import { RULES } from '../domain/law/rule.ts';
import { sentenceOf } from './sentences.ts';
import type { Sight } from './sentence.ts';
import { join, plain, type Words, words } from './text.ts';

/** A party as a reader may know them: without a name they go by their part in the case and their number in it. */
export interface PartyName {
  readonly role: PartyRole;
  /** From 1, among the parties of the same role. */
  readonly no: number;
  readonly name?: string;
}

/** The names of one case as one reader may see them. */
export interface Names {
  party(partyId: string): PartyName | undefined;
  person(personId: string): string | undefined;
  /** A free text; null once erased, undefined when it is unknown or not for this reader. */
  text(textId: string): string | null | undefined;
}

/** What of an entry the sentences need. */
export interface Entry {
  readonly seq: number;
  readonly type: string;
  readonly data: unknown;
}

const SOME_PARTY = words('当事人', 'a party');
const SOME_PERSON = words('承办人', 'the person in charge');
const SOME_DEADLINE = words('期限', 'the deadline');
const SOME_INSTRUMENT = words('裁判文书', 'instrument');
const SOMEBODY = words('有关人员', 'those concerned');
const RULE_NAMES: ReadonlyMap<string, Words> = new Map(RULES.map((rule) => [rule.id, rule]));

/** @returns undefined for a code of a later release */
function worded(table: Readonly<Record<string, Words>>, code: string): Words | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}

const named = ({ role, no, name }: PartyName): Words => {
  const part = PARTY_ROLE[role];
  return name === undefined ? words(`${part.zh}${no}`, `${part.en} ${no}`) : plain(name);
};

export class CaseSight implements Sight {
  readonly #names: Names;
  readonly #entries = new Map<number, Entry>();
  readonly #armed = new Map<string, EventData['deadline_armed']>();
  readonly #due = new Map<string, string>();
  readonly #late = new Set<string>();
  readonly #instruments = new Map<string, EventData['instrument_issued']['kind']>();

  constructor(names: Names) {
    this.#names = names;
  }

  /** Takes note of an entry: before it is told, or instead, where it is not told but later ones lean on it. */
  reach(entry: Entry): void {
    this.#entries.set(entry.seq, entry);
    const data = entry.data as never;
    if (entry.type === 'deadline_armed') this.#arm(data);
    if (entry.type === 'deadline_moved') this.#move(data);
    if (entry.type === 'deadline_breached') this.#breach(data);
    if (entry.type === 'instrument_issued') this.#issue(data);
  }

  #arm(data: EventData['deadline_armed']): void {
    this.#armed.set(data.deadlineId, data);
    this.#due.set(data.deadlineId, data.dueDate);
  }

  #move({ deadlineId, dueDate }: EventData['deadline_moved']): void {
    this.#due.set(deadlineId, dueDate);
  }

  #breach({ deadlineId }: EventData['deadline_breached']): void {
    this.#late.add(deadlineId);
  }

  #issue({ instrumentId, kind }: EventData['instrument_issued']): void {
    this.#instruments.set(instrumentId, kind);
  }

  party(partyId: string | undefined): Words {
    const party = partyId === undefined ? undefined : this.#names.party(partyId);
    return party === undefined ? SOME_PARTY : named(party);
  }

  partyAs(partyId: string, role: PartyRole): Words {
    const party = this.#names.party(partyId);
    const part = PARTY_ROLE[role];
    if (party === undefined) return part;
    return party.name === undefined
      ? named(party)
      : words(`${part.zh}${party.name}`, `${part.en} ${party.name}`);
  }

  person(personId: string): Words {
    const name = this.#names.person(personId);
    return name === undefined ? SOME_PERSON : plain(name);
  }

  role(role: string): Words {
    return worded(ROLES, role) ?? SOMEBODY;
  }

  text(text: TextRef | undefined): Words | undefined {
    const body = text === undefined ? undefined : this.#names.text(text.textId);
    return body === undefined || body === null ? undefined : plain(body);
  }

  quote(text: TextRef | undefined): Words | undefined {
    const said = this.text(text);
    return said && words(`：“${said.zh}”`, `— “${said.en}”`);
  }

  stage(stage: string): Words {
    return worded(STAGES, stage) ?? words('其他阶段', 'another stage');
  }

  deadline(deadlineId: string): Words {
    const armed = this.#armed.get(deadlineId);
    const rule = (armed && RULE_NAMES.get(armed.rule)) ?? SOME_DEADLINE;
    if (armed?.partyId === undefined) return rule;
    const party = this.party(armed.partyId);
    return join([rule, words(`（${party.zh}）`, `(${party.en})`)]);
  }

  article(deadlineId: string): string {
    return this.#armed.get(deadlineId)?.article ?? '';
  }

  isLate(deadlineId: string): boolean {
    return this.#late.has(deadlineId);
  }

  dueDate(deadlineId: string): string | undefined {
    return this.#due.get(deadlineId);
  }

  /** A correction repeats the entry it corrects; it is itself no entry that can be corrected. */
  entry(seq: number): Words | undefined {
    const known = this.#entries.get(seq);
    if (known === undefined || known.type === 'event_corrected') return undefined;
    return sentenceOf(known.type, known.data, this);
  }

  instrument(instrumentId: string): Words {
    const kind = this.#instruments.get(instrumentId);
    return kind === undefined ? SOME_INSTRUMENT : INSTRUMENT_KIND[kind];
  }
}
