/** Names instead of codes and ids: the catalogue's for what the law and the platform call things, the case's for people. */
import { TASK_ACT } from '../../api/catalogue/task-kinds/words.ts';
import type { World } from '../client/world.ts';
import type { EventData } from '../../domain/kernel/events.ts';
import type { TextRef } from '../../domain/kernel/refs.ts';
import { INSTRUMENT } from './court-vocabulary.ts';
import type { EventItem } from '../client/case-client.ts';
import type { Played } from '../player/play.ts';
import { sentenceOf } from './sentences/all.ts';
import type { Sight } from './sentences/sentence.ts';
import { join, plain, type Words, words } from './words.ts';

type Named = Words & { readonly article?: string };
interface Catalogue {
  readonly decisions: readonly (Named & { type: string })[];
  readonly stages: readonly (Named & { stage: string })[];
  readonly refusals: readonly (Named & { code: string })[];
  readonly rules: readonly (Named & { id: string })[];
  readonly roles: readonly (Named & { role: string })[];
}

export class Names {
  readonly #named = new Map<string, Named>();

  constructor(world: World) {
    const { decisions, stages, refusals, rules, roles } = world.catalogue as unknown as Catalogue;
    for (const one of decisions) this.#named.set(`decision:${one.type}`, one);
    for (const one of stages) this.#named.set(`stage:${one.stage}`, one);
    for (const one of refusals) this.#named.set(`refusal:${one.code}`, one);
    for (const one of rules) this.#named.set(`rule:${one.id}`, one);
    for (const one of roles) this.#named.set(`role:${one.role}`, one);
    for (const [act, words] of Object.entries(TASK_ACT)) this.#named.set(`decision:task_${act}`, words);
  }

  of(kind: 'decision' | 'stage' | 'refusal' | 'rule' | 'role', code: string): Named {
    return this.#named.get(`${kind}:${code}`) ?? plain(code);
  }
}

/** What the reader of one case sees. Due dates are as they stood at the entry that is being told. */
export class CaseSight implements Sight {
  readonly #names: Names;
  readonly #played: Played;
  readonly #people = new Map<string, string>();
  readonly #armed = new Map<string, EventData['deadline_armed']>();
  readonly #due = new Map<string, string>();
  readonly #late = new Set<string>();
  readonly #over = new Set<string>();

  constructor(names: Names, played: Played) {
    this.#names = names;
    this.#played = played;
    for (const { personId, name } of played.body.assignees) if (name) this.#people.set(personId, name);
    for (const { actor } of played.history.events) {
      if (actor !== 'system' && actor.name) this.#people.set(actor.personId, actor.name);
    }
  }

  /** Takes note of an entry before it is told. */
  reach({ type, data }: EventItem): void {
    if (type === 'deadline_breached') this.#late.add(String(data['deadlineId']));
    if (type === 'deadline_armed') {
      const armed = data as unknown as EventData['deadline_armed'];
      this.#armed.set(armed.deadlineId, armed);
    }
    if (type === 'deadline_armed' || type === 'deadline_moved') {
      this.#due.set(String(data['deadlineId']), String(data['dueDate']));
    }
  }

  party(partyId: string | undefined): Words {
    const party = this.#played.body.parties.find((one) => one.partyId === partyId);
    return plain(party?.name ?? party?.description ?? partyId ?? '');
  }

  person(personId: string): Words {
    return plain(this.#people.get(personId) ?? personId);
  }

  role(role: string): Words {
    return this.#names.of('role', role);
  }

  text(text: TextRef | undefined): Words | undefined {
    const body = text === undefined ? undefined : this.#played.history.texts[text.textId];
    return body === undefined || body === null ? undefined : plain(body);
  }

  quote(text: TextRef | undefined): Words | undefined {
    const said = this.text(text);
    return said && words(`：“${said.zh}”`, `— “${said.en}”`);
  }

  stage(stage: string): Words {
    return this.#names.of('stage', stage);
  }

  rule(rule: string): Words {
    return this.#names.of('rule', rule);
  }

  deadline(deadlineId: string): Words {
    const armed = this.#armed.get(deadlineId);
    const rule = this.rule(armed?.rule ?? deadlineId);
    if (armed?.partyId === undefined) return rule;
    const party = this.party(armed.partyId);
    return join([rule, words(`（${party.zh}）`, `(${party.en})`)]);
  }

  article(deadlineId: string): Words {
    return plain(this.#armed.get(deadlineId)?.article ?? '');
  }

  /** The record may end a missed deadline several times; a reader needs it once. */
  isRepeated({ type, data }: EventItem): boolean {
    const deadlineId = String(data['deadlineId']);
    if (type === 'deadline_moved') this.#over.delete(deadlineId);
    if (type !== 'deadline_met') return false;
    const repeated = this.#over.has(deadlineId);
    this.#over.add(deadlineId);
    return repeated;
  }

  isLate(deadlineId: string): boolean {
    return this.#late.has(deadlineId);
  }

  dueDate(deadlineId: string): string {
    return this.#due.get(deadlineId) ?? '';
  }

  entry(seq: number): Words {
    const event = this.#played.history.events[seq - 1];
    return (event && sentenceOf(event.type, event.data, this)) ?? plain(String(seq));
  }

  instrument(instrumentId: string): Words {
    const issued = this.#played.history.events.find(
      ({ type, data }) => type === 'instrument_issued' && data['instrumentId'] === instrumentId,
    );
    const kind = issued?.data['kind'] as EventData['instrument_issued']['kind'] | undefined;
    return kind === undefined ? plain(instrumentId) : INSTRUMENT[kind];
  }
}
