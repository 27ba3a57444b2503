/**
 * The wall in work: an event as its reader may read it, whatever it is told for. Computed from the record alone, so that what was
 * recorded before there were walls is behind them too.
 */
import type { Compartment } from '../access/policy/compartments.ts';
import { isOfCourt, isSealedConclusion, type Sealed } from '../access/policy/walls.ts';
import type { Role } from '../access/roles.ts';
import { SUPERVISION_EVENTS } from '../chapters/supervision/shape.ts';
import { EVENT_TRAITS } from '../kernel/event-registry.ts';
import type { EventTrait } from '../kernel/event-traits.ts';
import type { Stage } from '../kernel/stage.ts';

/** What a reader does not read of one case. */
export interface Wall {
  readonly sealed: Sealed;
  /** Deadlines and tasks of the case that are sealed for the reader. */
  readonly deadlineIds: ReadonlySet<string>;
  readonly taskIds: ReadonlySet<string>;
  /** seqs of the events of which the reader reads nothing, and the inputs that made events with something sealed. */
  readonly seqs: ReadonlySet<number>;
  readonly inputs: ReadonlyMap<number, Withheld>;
  /** Papers that sealed parts of events name, and no part that the reader reads. */
  readonly papers: ReadonlyMap<string, Compartment>;
}

export const NO_WALL: Wall = {
  sealed: new Set(),
  deadlineIds: new Set(),
  taskIds: new Set(),
  seqs: new Set(),
  inputs: new Map(),
  papers: new Map(),
};

type Data = Readonly<Record<string, unknown>>;

export interface Recorded {
  readonly type: string;
  readonly data: unknown;
  /** Whose act it is; `system` for what followed by itself. */
  readonly actor: 'system' | { readonly roles: readonly string[] };
  /** The stage in which the case stood then; asked of notes alone. */
  readonly stage?: Stage | undefined;
  /** Which input made it; asked of what is told of an act beside it. */
  readonly inputNo?: number | undefined;
}

/** A path into the data, or `*` for all of it. */
export interface Withheld {
  readonly field: string;
  readonly compartment: Compartment;
}

const whole = (compartment: Compartment): readonly Withheld[] => [{ field: '*', compartment }];

const isWhole = ({ field }: Withheld): boolean => field === '*';

/** An event with something sealed reads as this type where all of it is: the type alone would tell of a public-order case. */
export const SEALED_TYPE = 'sealed';

const isText = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && ('textId' in value || 'documentId' in value);

/** Every field that holds a text or a paper, however deep. */
function textFields(value: unknown, path: readonly string[] = []): string[] {
  if (isText(value)) return [path.join('.')];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, child]) => textFields(child, [...path, name]));
}

const BEFORE_SUIT: readonly Stage[] = ['police_mediation', 'awaiting_judge', 'judge_mediation'];
const PREPARING: readonly Stage[] = ['filing_preparation', 'mediation_after_registration'];

const isByCourt = ({ actor }: Recorded): boolean =>
  actor !== 'system' && actor.roles.some((role) => isOfCourt(role as Role));

/**
 * A note says itself where it belongs; else the stage tells. At intake it is not known yet whether public order is concerned.
 * Afterwards it is the mediation's, of the court's own people only where a judge guides it.
 */
export function noteCompartment(note: Recorded): Compartment | undefined {
  const { data, stage } = note;
  const { compartment } = data as { compartment?: Compartment | 'none' };
  if (compartment !== undefined) return compartment === 'none' ? undefined : compartment;
  if (stage === undefined) return 'mediation';
  if (stage === 'intake') return 'public_order';
  const ofMediation = BEFORE_SUIT.includes(stage) || (PREPARING.includes(stage) && !isByCourt(note));
  return ofMediation ? 'mediation' : undefined;
}

/** Its words where the note belongs; a danger that others noted (PML 25) is a matter between them and the police. */
function noteSeals(note: Recorded): readonly Withheld[] {
  const own = noteCompartment(note);
  const danger = isByCourt(note) ? own : 'public_order';
  return [
    ...(own === undefined ? [] : [{ field: 'text', compartment: own }]),
    ...(danger === undefined ? [] : [{ field: 'danger', compartment: danger }]),
  ];
}

const named = ({ deadlineId, deadlineIds }: Data): readonly unknown[] => [
  ...(deadlineId === undefined ? [] : [deadlineId]),
  ...(Array.isArray(deadlineIds) ? deadlineIds : []),
];

/** What is recorded beside a sealed act, in the same input, tells of it: the day, and why it was recorded late. */
function besideSealed({ type, inputNo = 0 }: Recorded, { inputs }: Wall): readonly Withheld[] {
  const act = type === 'act_backdated' ? inputs.get(inputNo) : undefined;
  if (act === undefined) return [];
  return act.field === '*' ? whole(act.compartment) : [{ field: 'reason', compartment: act.compartment }];
}

function aboutSealed(event: Recorded, wall: Wall): readonly Withheld[] {
  const { deadlineIds, taskIds, seqs } = wall;
  const data = event.data as Data;
  if (named(data).some((id) => deadlineIds.has(String(id)))) return whole('public_order');
  if (seqs.has(Number(data['eventSeq']))) return whole('public_order');
  if (!taskIds.has(String(data['taskId']))) return besideSealed(event, wall);
  return textFields(data).map((field) => ({ field, compartment: 'mediation' }));
}

/** Events of supervision (督办), said in the line of the police or of the courts. */
const OF_A_LINE: readonly string[] = Object.keys(SUPERVISION_EVENTS);

/** Labels that hang on what the event says: of a note, and of how the case was concluded. */
function labelled(event: Recorded): readonly Withheld[] {
  const { type, data } = event;
  if (type === 'case_concluded' && isSealedConclusion((data as Data)['conclusion']))
    return ['conclusion', 'text'].map((field) => ({ field, compartment: 'public_order' }));
  // What passes between the police and their supervisors is not for those who try the case (PSAPL 136).
  if (OF_A_LINE.includes(type) && (data as Data)['seat'] === 'station')
    return textFields(data).map((field) => ({ field, compartment: 'public_order' }));
  return type === 'note_recorded' ? noteSeals(event) : [];
}

const isPresent = (data: unknown, path: string): boolean => {
  let at: unknown = data;
  for (const name of path.split('.')) {
    if (at === null || typeof at !== 'object' || !(name in at)) return false;
    at = (at as Data)[name];
  }
  return true;
};

/** What of an event is sealed for the reader, and there to be sealed. */
function withheldOf(event: Recorded, wall: Wall): readonly Withheld[] {
  const about = aboutSealed(event, wall);
  if (about.some(isWhole)) return about;
  const trait = (EVENT_TRAITS as Readonly<Record<string, EventTrait>>)[event.type];
  const listed = Object.entries(trait?.seals ?? {}).map(([field, compartment]) => ({ field, compartment }));
  return [...about, ...listed, ...labelled(event)].filter(
    ({ field, compartment }) =>
      wall.sealed.has(compartment) && (field === '*' || isPresent(event.data, field)),
  );
}

function without(value: unknown, [name = '', ...rest]: readonly string[]): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === name ? without(one, rest) : one));
  const entries = Object.entries(value).flatMap(([key, child]) => {
    if (key !== name) return [[key, child] as const];
    return rest.length === 0 ? [] : [[key, without(child, rest)] as const];
  });
  return Object.fromEntries(entries);
}

export interface Shown {
  /** `SEALED_TYPE` where the reader reads nothing of it. */
  readonly type: string;
  readonly data: Data;
  /** Empty where the reader reads all of it. */
  readonly withheld: readonly Withheld[];
}

/** An event as its reader may read it. The one function through which events leave the API. */
export function behindWall(event: Recorded, wall: Wall): Shown {
  const withheld = withheldOf(event, wall);
  const all = withheld.some(isWhole);
  const data = withheld.reduce((left, { field }) => without(left, field.split('.')), event.data);
  return { type: all ? SEALED_TYPE : event.type, data: all ? {} : (data as Data), withheld };
}

/** An event of which something may be sealed, or that names a paper. */
export interface Act extends Recorded {
  readonly seq: number;
  readonly inputNo: number;
}

/** Types of events of which nothing may be read behind a wall: not even that there is one. */
export const WHOLLY_SEALED: readonly string[] = Object.entries(
  EVENT_TRAITS as Readonly<Record<string, EventTrait>>,
).flatMap(([type, { seals }]) => (seals !== undefined && '*' in seals ? [type] : []));

/** Types of events of which something may be sealed, whatever it says. */
export const SEALING_TYPES: readonly string[] = [
  ...Object.entries(EVENT_TRAITS as Readonly<Record<string, EventTrait>>).flatMap(([type, { seals }]) =>
    seals === undefined ? [] : [type],
  ),
  ...OF_A_LINE,
  'note_recorded',
  'case_concluded',
];

function papersIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, child]) => {
    if (name === 'documentId') return [String(child)];
    return name === 'documentIds' && Array.isArray(child) ? child.map(String) : papersIn(child);
  });
}

/** Papers of what is withheld that no event names in what is shown. */
function sealedPapers(acts: readonly Act[], shown: readonly Shown[]): Wall['papers'] {
  const open = new Set(shown.flatMap(({ data }) => papersIn(data)));
  const sealed = acts.flatMap((act, index): (readonly [string, Compartment])[] => {
    const [first] = shown[index]?.withheld ?? [];
    return first === undefined ? [] : papersIn(act.data).map((id) => [id, first.compartment]);
  });
  return new Map(sealed.filter(([id]) => !open.has(id)));
}

/**
 * The whole wall, from the events of the case that seal something.
 * @param acts those of `SEALING_TYPES`, and every event that names a paper
 */
export function wallOfActs(
  base: Pick<Wall, 'sealed' | 'deadlineIds' | 'taskIds'>,
  acts: readonly Act[],
): Wall {
  if (base.sealed.size === 0) return NO_WALL;
  const bare = { ...NO_WALL, ...base };
  const shown = acts.map((act) => behindWall(act, bare));
  const inputs = new Map<number, Withheld>();
  const seqs = new Set<number>();
  for (const [index, { seq, inputNo }] of acts.entries()) {
    const withheld = shown[index]?.withheld ?? [];
    const [first] = withheld;
    const all = withheld.find(isWhole);
    if (all !== undefined) seqs.add(seq);
    const known = inputs.get(inputNo);
    const label = all ?? first;
    if (label !== undefined && (known === undefined || all !== undefined)) inputs.set(inputNo, label);
  }
  return { ...bare, seqs, inputs, papers: sealedPapers(acts, shown) };
}
