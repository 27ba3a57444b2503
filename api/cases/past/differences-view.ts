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

/** What each state of a range shows, worked out when it is asked for. */
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
   * Found by halving, so that a long range costs few looks: the state there shows what the last one shows, and the one before it
   * does not. A thing that went back and forth is told at one of its turns.
   */
  async since(key: string, after: Stands | undefined): Promise<number> {
    let [differs, shows] = [0, this.#states.length - 1];
    while (shows - differs > 1) {
      const middle = (differs + shows) >> 1;
      // Others are answered between two looks.
      if (!this.#known.has(middle)) await setImmediate();
      if (same(this.at(middle).get(key), after)) shows = middle;
      else differs = middle;
    }
    return (this.#states[shows] as CaseState).seq;
  }
}

export interface DifferencesFor {
  readonly viewer: Viewer;
  readonly names: ToldNames;
  readonly wall: Wall;
}

/** @param states of the range, both ends with it, the earlier first; at least one */
export async function differencesView(states: readonly CaseState[], { viewer, names, wall }: DifferencesFor) {
  const course = new Course(states, sightOf(names, wall, viewer));
  const [before, after] = [course.at(0), course.at(states.length - 1)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const items = [];
  for (const key of keys) {
    const [was, is] = [before.get(key), after.get(key)];
    if (same(was, is)) continue;
    items.push({
      what: ((is ?? was) as Stands).what,
      ...difference(was, is),
      ...(was === undefined ? {} : { before: was.value }),
      ...(is === undefined ? {} : { after: is.value }),
      seq: await course.since(key, is),
    });
  }
  return items.toSorted((one, other) => one.seq - other.seq);
}
