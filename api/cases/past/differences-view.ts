/** What differs between two instants of a case (两个时刻的差别), in words, each with the event since which it stands as it does. */
import { setImmediate } from 'node:timers/promises';
import type { ToldNames } from '../../../db/queries/cases/read-told-names.ts';
import { conclusionFor, opensDeadline, opensDuty, opensTask } from '../../../domain/access/policy/walls.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { Wall } from '../../../domain/machine/walls.ts';
import { CaseSight } from '../../../words/sight.ts';
import { difference, type StandingSight, type Stands, standingOf } from '../../../words/standing.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { namesFor } from '../told-events.ts';

function sightOf(names: ToldNames, { sealed, deadlineIds }: Wall, { roles }: Viewer): StandingSight {
  const sight = new CaseSight(namesFor(names, {}));
  return {
    party: (partyId) => sight.party(partyId),
    person: (personId) => sight.person(personId),
    opensDeadline: (deadline) => opensDeadline(sealed, deadline),
    opensDuty: ({ what, deadlineId }) =>
      opensDuty(sealed, what) && (deadlineId === undefined || !deadlineIds.has(deadlineId)),
    opensTask: (task) => opensTask(sealed, task),
    conclusion: (concluded) => conclusionFor(roles, concluded) as typeof concluded,
  };
}

const same = (one: Stands | undefined, other: Stands | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.value.zh === other.value.zh &&
    one.name.zh === other.name.zh);

/** What each of some states shows, worked out when it is asked for. */
class Course {
  readonly #states: readonly CaseState[];
  readonly #sight: StandingSight;
  readonly #known = new Map<number, ReadonlyMap<string, Stands>>();

  constructor(states: readonly CaseState[], sight: StandingSight) {
    this.#states = states;
    this.#sight = sight;
  }

  at(index: number): ReadonlyMap<string, Stands> {
    const known = this.#known.get(index);
    if (known !== undefined) return known;
    const state = this.#states[index] as CaseState;
    const made = standingOf(state, obligations(state), this.#sight);
    this.#known.set(index, made);
    return made;
  }

  /**
   * Found by halving, so that many states cost few looks: the state there shows what the last one shows, and the one before it
   * does not. A thing that went back and forth is told at one of its turns.
   */
  async turn(key: string, after: Stands | undefined): Promise<number> {
    let [differs, shows] = [0, this.#states.length - 1];
    while (shows - differs > 1) {
      const middle = (differs + shows) >> 1;
      // Others are answered between two looks.
      if (!this.#known.has(middle)) await setImmediate();
      if (same(this.at(middle).get(key), after)) shows = middle;
      else differs = middle;
    }
    return shows;
  }
}

export interface DifferencesFor {
  readonly viewer: Viewer;
  readonly names: ToldNames;
  readonly wall: Wall;
}

/** Of a record of any length no more is in memory than its marks and the states between two of them. */
export interface Range {
  /** Both ends with it, the earlier first; at least one. */
  readonly marks: readonly CaseState[];
  /** States after each event from one mark to the next, both with them. */
  readonly between: (from: CaseState, to: CaseState) => Promise<readonly CaseState[]>;
}

interface Changed {
  readonly key: string;
  readonly was: Stands | undefined;
  readonly is: Stands | undefined;
}

function changedBetween(before: ReadonlyMap<string, Stands>, after: ReadonlyMap<string, Stands>) {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys
    .map((key): Changed => ({ key, was: before.get(key), is: after.get(key) }))
    .filter(({ was, is }) => !same(was, is));
}

const itemOf = ({ was, is }: Changed, seq: number) => ({
  what: ((is ?? was) as Stands).what,
  ...difference(was, is),
  ...(was === undefined ? {} : { before: was.value }),
  ...(is === undefined ? {} : { after: is.value }),
  seq,
});

/** The stretch between two marks in which each turned is found first, then the event in it. */
export async function differencesView({ marks, between }: Range, { viewer, names, wall }: DifferencesFor) {
  const sight = sightOf(names, wall, viewer);
  const course = new Course(marks, sight);
  const changed = changedBetween(course.at(0), course.at(marks.length - 1));
  const stretches = new Map<number, Changed[]>();
  for (const one of changed) {
    const turn = await course.turn(one.key, one.is);
    stretches.set(turn, [...(stretches.get(turn) ?? []), one]);
  }
  const items = [];
  for (const [mark, turned] of stretches) {
    const states = await between(marks[mark - 1] as CaseState, marks[mark] as CaseState);
    const stretch = new Course(states, sight);
    for (const one of turned) {
      const turn = await stretch.turn(one.key, one.is);
      items.push(itemOf(one, (states[turn] as CaseState).seq));
    }
  }
  return items.toSorted((one, other) => one.seq - other.seq);
}
