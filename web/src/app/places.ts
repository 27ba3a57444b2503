/** Where one can go from everywhere, in order; each asks for something that `GET /api/me` says the person may do. */
import type { Me } from '../api/generated.ts';

type May = Me['may'][number];

export interface Place {
  readonly path: string;
  readonly words:
    | 'supervision'
    | 'worklist'
    | 'cases'
    | 'intake'
    | 'tasks'
    | 'calendar'
    | 'notices'
    | 'me'
    | 'admin'
    | 'device'
    | 'calculator'
    | 'rules';
  readonly needs?: May;
  /** Which of the counts (`GET /api/worklist/counts`) stands beside it. */
  readonly count?: 'worklist' | 'tasks' | 'notices';
  /** In the bottom bar of a phone, which has room for five; or of those alone who may do that. */
  readonly phone: boolean | May;
  /** Where it stands at the desk; else in the rail. */
  readonly desk?: 'top bar';
}

const PLACES: readonly Place[] = [
  { path: '/supervision', words: 'supervision', needs: 'supervise', phone: 'begin_with_figures' },
  { path: '/worklist', words: 'worklist', count: 'worklist', phone: true },
  { path: '/tasks', words: 'tasks', count: 'tasks', phone: true },
  { path: '/cases', words: 'cases', phone: false },
  { path: '/calendar', words: 'calendar', phone: false },
  { path: '/intake', words: 'intake', needs: 'open_case', phone: true },
  { path: '/notices', words: 'notices', count: 'notices', phone: true, desk: 'top bar' },
  { path: '/admin', words: 'admin', needs: 'open_people', phone: false },
  { path: '/calculator', words: 'calculator', phone: false },
  { path: '/rules', words: 'rules', phone: false },
  { path: '/device', words: 'device', phone: false },
  { path: '/me', words: 'me', phone: true },
];

export const placesOf = (me: Me): readonly Place[] =>
  PLACES.filter(({ needs }) => needs === undefined || me.may.includes(needs));

export const phonePlacesOf = (me: Me): readonly Place[] =>
  placesOf(me).filter(({ phone }) => (typeof phone === 'boolean' ? phone : me.may.includes(phone)));
