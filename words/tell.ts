/** The teller: an event of a case becomes the sentence that a person reads, with the names that this reader may see. */
import { ROLES } from '../domain/access/roles.ts';
import { CHANNEL } from '../domain/chapters/people/words.ts';
import { sentenceOf } from './sentences.ts';
import { CaseSight, type Entry, type Names } from './sight.ts';
import { join, type Words, words } from './text.ts';

/** Who did something, by name and by the roles they acted in. */
export interface Doer {
  readonly name?: string | undefined;
  readonly roles: readonly string[];
}

/** What of an event its reader may not read, and why (封). */
export interface Seal extends Words {
  /** Paths into its data; `*` is all of it. */
  readonly fields: readonly string[];
}

export interface TellableEvent extends Entry {
  readonly actor: 'system' | Doer;
  readonly onBehalfOf?: { readonly partyId: string; readonly channel?: string } | undefined;
  readonly sealed?: readonly Seal[] | undefined;
}

const SYSTEM = words('系统', 'the system');
const UNKNOWN = words('本版本不能叙述的记录', 'an entry this release cannot tell');

/** What follows for clocks and stage from what people do. */
const CONSEQUENCES: ReadonlySet<string> = new Set([
  'deadline_armed',
  'deadline_met',
  'deadline_breached',
  'deadline_superseded',
  'deadline_moved',
  'deadline_stopped',
  'escalated',
  'stage_entered',
]);

/** Something that was done, and not what it led to. */
export const isAct = ({ type }: { readonly type: string }): boolean => !CONSEQUENCES.has(type);

function doer({ name = '', roles }: Doer): Words {
  const [first = ''] = roles;
  const role: Words = Object.hasOwn(ROLES, first) ? ROLES[first as keyof typeof ROLES] : words('', '');
  if (name === '') return role.zh === '' ? SYSTEM : role;
  return words(`${role.zh}${name}`, role.en === '' ? name : `${name} (${role.en})`);
}

/** Tells the events of one case, in the order of its record. */
export class Teller {
  readonly #sight: CaseSight;

  constructor(names: Names) {
    this.#sight = new CaseSight(names);
  }

  /** An earlier event that is not told itself, but on which later ones lean. */
  note(event: Entry): void {
    this.#sight.reach(event);
  }

  /** What happened, without who did it. */
  sentence(event: Entry & Pick<TellableEvent, 'sealed'>): Words {
    const shut = event.sealed?.find(({ fields }) => fields.includes('*'));
    if (shut !== undefined) return words(`封：${shut.zh}`, `sealed: ${shut.en}`);
    this.#sight.reach(event);
    return sentenceOf(event.type, event.data, this.#sight) ?? UNKNOWN;
  }

  /** A person in their role, and the party for whom they act. */
  who(by: 'system' | Doer, onBehalfOf?: TellableEvent['onBehalfOf']): Words {
    const person = by === 'system' ? SYSTEM : doer(by);
    if (onBehalfOf === undefined) return person;
    const { partyId, channel = '' } = onBehalfOf;
    const party = this.#sight.party(partyId);
    if (channel === 'party_code')
      return words(`${party.zh}本人（凭解纷码）`, `${party.en} themself (by code)`);
    const how: Words | undefined = Object.hasOwn(CHANNEL, channel)
      ? CHANNEL[channel as keyof typeof CHANNEL]
      : undefined;
    return join([
      words(`${person.zh}代${party.zh}`, `${person.en} for ${party.en}`),
      how && words(`（${how.zh}）`, `(${how.en})`),
    ]);
  }

  /** The whole sentence: of a person's act with who did it, of what followed by itself without. */
  tell(event: TellableEvent): Words {
    const what = this.sentence(event);
    if (event.actor === 'system' || !isAct(event)) return what;
    const who = this.who(event.actor, event.onBehalfOf);
    return words(`${who.zh}：${what.zh}`, `${who.en}: ${what.en}`);
  }
}
