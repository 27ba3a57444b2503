/** 人员与单位: who works here, in which units, in which roles; each view and person has an address. */
import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import type { Me } from '../../api/generated.ts';
import { useMe } from '../../app/session.tsx';
import { Forbidden } from '../../parts/states.tsx';
import { adminWords } from '../../words/admin.ts';
import { useWords } from '../../words/words.ts';
import { Acts } from './acts.tsx';
import { Bodies } from './bodies.tsx';
import { Calendar } from './calendar.tsx';
import { Import } from './import.tsx';
import { People } from './people.tsx';
import { PersonPage } from './person.tsx';
import { Rooms } from './rooms.tsx';
import { Units } from './units.tsx';

const VIEWS = {
  people: People,
  units: Units,
  bodies: Bodies,
  rooms: Rooms,
  import: Import,
  calendar: Calendar,
  acts: Acts,
} as const;
type View = keyof typeof VIEWS;

/** Everybody sees people and units, and acts where a person's page lets them. */
const NEEDS: Partial<Record<View, readonly Me['may'][number][]>> = {
  import: ['administer'],
  calendar: ['read_calendars'],
  acts: ['read_admin_acts', 'read_exports'],
};

const viewOf = (given: string | null): View =>
  given !== null && given in VIEWS ? (given as View) : 'people';

export default function Admin() {
  const t = useWords(adminWords);
  const { may } = useMe();
  const [search, setSearch] = useSearchParams();
  const person = search.get('person');
  if (person !== null) return <PersonPage key={person} personId={person} />;
  const view = viewOf(search.get('view'));
  const Shown = VIEWS[view];
  const isOpen = (one: View): boolean => {
    const needs = NEEDS[one];
    return needs === undefined || needs.some((right) => may.includes(right));
  };
  // An address can be typed, or sent by somebody who may more.
  if (!isOpen(view)) return <Forbidden />;
  const views = (Object.keys(VIEWS) as View[]).filter(isOpen);
  return (
    <>
      <h1>{t('title')}</h1>
      <Tabs
        className="no-print"
        activeKey={view}
        onChange={(next) => setSearch(next === 'people' ? {} : { view: next })}
        items={views.map((one) => ({ key: one, label: t(one) }))}
        tabBarStyle={{ marginBottom: 0 }}
      />
      <Shown />
    </>
  );
}
