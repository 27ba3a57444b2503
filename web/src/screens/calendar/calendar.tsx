/** 排期 (calendar): a week or a day by room or by person, and the day list; on a phone a list. What it shows is in its address. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Segmented, Select, Space, Switch } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import { bookingsQuery, roomsQuery } from '../../api/bookings.ts';
import type { Booking } from '../../api/generated.ts';
import { unitsQuery } from '../../api/units.ts';
import { serverNow } from '../../api/ask.ts';
import { useIsPhone } from '../../app/media.ts';
import { useMe } from '../../app/session.tsx';
import { DatePicker } from '../../parts/date-picker.ts';
import { dayOf } from '../../parts/due-line.ts';
import { addressWith } from '../../parts/in-address.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { bookingWords } from '../../words/bookings.ts';
import { useWords } from '../../words/words.ts';
import { DayList } from './day-list.tsx';
import { Days, Grid, type Row } from './grid.tsx';
import './calendar.css';

const DAY = 'YYYY-MM-DD';
const VIEWS = ['week', 'day', 'list'] as const;
type View = (typeof VIEWS)[number];

const today = (): string => dayOf(new Date(serverNow()).toISOString());
const isView = (given: string | null): given is View => VIEWS.some((view) => view === given);

/** Monday to Sunday of a day, or the day alone. */
function daysOf(view: View, date: string): string[] {
  if (view !== 'week') return [date];
  const at = dayjs(date);
  const monday = at.subtract((at.day() + 6) % 7, 'day');
  return Array.from({ length: 7 }, (_, no) => monday.add(no, 'day').format(DAY));
}

function useAsked() {
  const { unit: own } = useMe();
  const [search, setSearch] = useSearchParams();
  const view = search.get('view');
  const given = search.get('date') ?? '';
  return {
    view: isView(view) ? view : ('week' as const),
    date: /^\d{4}-\d{2}-\d{2}$/.test(given) && dayjs(given).isValid() ? given : today(),
    by: search.get('by') === 'person' ? ('person' as const) : ('room' as const),
    unit: search.get('unit') ?? own.id,
    drill: search.get('drill') === 'only',
    set: (changes: Readonly<Record<string, string | undefined>>) => setSearch(addressWith(changes)),
  };
}

type Asked = ReturnType<typeof useAsked>;

function Steps({ view, date, set }: Asked) {
  const t = useWords(bookingWords);
  const step = (by: number): void =>
    set({
      date: dayjs(date)
        .add(by * (view === 'week' ? 7 : 1), 'day')
        .format(DAY),
    });
  const named = { view: t(view === 'week' ? 'week' : 'day') };
  return (
    <Space wrap>
      <Button aria-label={t('before', named)} onClick={() => step(-1)}>
        ‹
      </Button>
      <DatePicker
        aria-label={t('date')}
        allowClear={false}
        value={dayjs(date)}
        onChange={(day) => set({ date: day?.format(DAY) })}
      />
      <Button aria-label={t('after', named)} onClick={() => step(1)}>
        ›
      </Button>
      <Button onClick={() => set({ date: undefined })}>{t('today')}</Button>
    </Space>
  );
}

function UnitChoice({ unit, set }: Asked) {
  const t = useWords(bookingWords);
  const units = useQuery(unitsQuery).data ?? [];
  return (
    <Select
      aria-label={t('unit')}
      value={unit}
      onChange={(next: string) => set({ unit: next })}
      showSearch={{ optionFilterProp: 'label' }}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
      style={{ minWidth: 220 }}
    />
  );
}

function Choices(asked: Asked) {
  const t = useWords(bookingWords);
  const { view, by, drill, set } = asked;
  return (
    <div className="calendar-choices no-print">
      <Segmented
        aria-label={t('view')}
        value={view}
        onChange={(next) => set({ view: next })}
        options={VIEWS.map((one) => ({ value: one, label: t(one) }))}
      />
      <Steps {...asked} />
      {view !== 'list' && (
        <Segmented
          aria-label={t('by')}
          value={by}
          onChange={(next) => set({ by: next === 'room' ? undefined : next })}
          options={[
            { value: 'room' as const, label: t('byRoom') },
            { value: 'person' as const, label: t('byPerson') },
          ]}
        />
      )}
      <UnitChoice {...asked} />
      <Space>
        <Switch
          aria-labelledby="calendar-drill"
          checked={drill}
          onChange={(on) => set({ drill: on ? 'only' : undefined })}
        />
        <span id="calendar-drill">{t('exercises')}</span>
      </Space>
    </div>
  );
}

const byName = (a: Row, b: Row): number => a.name.localeCompare(b.name, 'zh');

function useRows({ by, unit }: Asked, items: readonly Booking[]): readonly Row[] {
  const t = useWords(bookingWords);
  const rooms = useQuery(roomsQuery(unit)).data ?? [];
  if (by === 'room') {
    const known = new Map(rooms.map(({ id, name }) => [id, name]));
    const others = new Map(
      items.flatMap(({ room }) =>
        room === undefined || known.has(room.id)
          ? []
          : ([[room.id, `${room.unit.name} ${room.name}`]] as const),
      ),
    );
    const rows = [...known, ...others].map(([id, name]) => ({
      id,
      name,
      of: items.filter(({ room }) => room?.id === id),
    }));
    const roomless = items.filter(({ room }) => room === undefined);
    return roomless.length === 0 ? rows : [...rows, { id: '', name: t('noRoom'), of: roomless }];
  }
  const people = new Map(items.flatMap((one) => one.people.map(({ id, name }) => [id, name] as const)));
  return [...people]
    .map(([id, name]) => ({
      id,
      name,
      of: items.filter((one) => one.people.some((person) => person.id === id)),
    }))
    .toSorted(byName);
}

function Shown({ asked, items }: { readonly asked: Asked; readonly items: readonly Booking[] }) {
  const phone = useIsPhone();
  const days = daysOf(asked.view, asked.date);
  const rows = useRows(asked, items);
  if (asked.view === 'list') return <DayList unit={asked.unit} day={asked.date} items={items} />;
  return phone ? <Days days={days} items={items} /> : <Grid days={days} rows={rows} by={asked.by} />;
}

export default function Calendar() {
  const t = useWords(bookingWords);
  const asked = useAsked();
  const days = daysOf(asked.view, asked.date);
  const { data, error, refetch } = useQuery(
    bookingsQuery({
      from: days[0] ?? asked.date,
      to: days.at(-1) ?? asked.date,
      unit: asked.unit,
      drill: asked.drill ? 'only' : 'false',
    }),
  );
  return (
    <>
      <h1 className="no-print">{t('title')}</h1>
      <Choices {...asked} />
      {data?.more === true && <Alert type="warning" showIcon title={t('more')} />}
      {data === undefined &&
        (error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />)}
      {data !== undefined && <Shown asked={asked} items={data.items} />}
    </>
  );
}
