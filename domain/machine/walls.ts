/**
 * The wall in work: an event as its reader may read it, whatever it is told for. Computed from the record alone, so that what was
 * recorded before there were walls is behind them too.
 */
import type { Compartment } from '../access/policy/compartments.ts';
import { isOfCourt, type Sealed } from '../access/policy/walls.ts';
import type { Role } from '../access/roles.ts';
import { EVENT_TRAITS } from '../kernel/event-registry.ts';
import type { EventTrait } from '../kernel/event-traits.ts';
import type { Stage } from '../kernel/stage.ts';

/** What a reader does not read of one case. */
export interface Wall {
  readonly sealed: Sealed;
  /** Deadlines and tasks of the case that are sealed for the reader. */
  readonly deadlineIds: ReadonlySet<string>;
  readonly taskIds: ReadonlySet<string>;
}

export const NO_WALL: Wall = { sealed: new Set(), deadlineIds: new Set(), taskIds: new Set() };

type Data = Readonly<Record<string, unknown>>;

export interface Recorded {
  readonly type: string;
  readonly data: unknown;
  /** Whose act it is; `system` for what followed by itself. */
  readonly actor: 'system' | { readonly roles: readonly string[] };
  /** The stage in which the case stood then; asked of notes alone. */
  readonly stage?: Stage | undefined;
}

/** A path into the data, or `*` for all of it. */
export interface Withheld {
  readonly field: string;
  readonly compartment: Compartment;
}

const whole = (compartment: Compartment): readonly Withheld[] => [{ field: '*', compartment }];

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

/**
 * A note says itself where it belongs; else the stage tells. At intake it is not known yet whether public order is concerned.
 * Afterwards it is the mediation's, of the court's own people only where a judge guides it.
 */
function noteCompartment({ data, actor, stage }: Recorded): Compartment | undefined {
  const { compartment } = data as { compartment?: Compartment | 'none' };
  if (compartment !== undefined) return compartment === 'none' ? undefined : compartment;
  if (stage === undefined) return 'mediation';
  if (stage === 'intake') return 'public_order';
  const ofCourt = actor !== 'system' && actor.roles.some((role) => isOfCourt(role as Role));
  return BEFORE_SUIT.includes(stage) || (PREPARING.includes(stage) && !ofCourt) ? 'mediation' : undefined;
}

const named = ({ deadlineId, deadlineIds }: Data): readonly unknown[] => [
  ...(deadlineId === undefined ? [] : [deadlineId]),
  ...(Array.isArray(deadlineIds) ? deadlineIds : []),
];

function aboutSealed(event: Recorded, { deadlineIds, taskIds }: Wall): readonly Withheld[] {
  const data = event.data as Data;
  if (named(data).some((id) => deadlineIds.has(String(id)))) return whole('public_order');
  if (!taskIds.has(String(data['taskId']))) return [];
  return textFields(data).map((field) => ({ field, compartment: 'mediation' }));
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
  if (about.some(({ field }) => field === '*')) return about;
  const trait = (EVENT_TRAITS as Readonly<Record<string, EventTrait>>)[event.type];
  const listed = Object.entries(trait?.seals ?? {}).map(([field, compartment]) => ({ field, compartment }));
  const note = event.type === 'note_recorded' ? noteCompartment(event) : undefined;
  const noted = note === undefined ? [] : [{ field: 'text', compartment: note }];
  return [...about, ...listed, ...noted].filter(
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
  readonly data: Data;
  /** Empty where the reader reads all of it. */
  readonly withheld: readonly Withheld[];
}

/** An event as its reader may read it. The one function through which events leave the API. */
export function behindWall(event: Recorded, wall: Wall): Shown {
  const withheld = withheldOf(event, wall);
  const all = withheld.some(({ field }) => field === '*');
  const data = withheld.reduce((left, { field }) => without(left, field.split('.')), event.data);
  return { data: all ? {} : (data as Data), withheld };
}
