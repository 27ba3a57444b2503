/** The calendar of a period: each day as it is counted, and the same in a table for those who do not see the picture. */
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rule, RuleTerms } from '../../api/generated.ts';
import { dayText } from '../../parts/due-line.ts';
import { usePrinting } from '../../parts/printing.ts';
import { calculatorWords } from '../../words/calculator.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Cell, type Day, type Month, monthsOf, type Stretch, stretchesOf } from './months.ts';

/** More months are drawn when they are asked for. */
const MOST_MONTHS = 8;
const AT_EACH_END = 3;
/** From a Monday. */
const ANY_WEEK = [
  '2024-01-01',
  '2024-01-02',
  '2024-01-03',
  '2024-01-04',
  '2024-01-05',
  '2024-01-06',
  '2024-01-07',
];

/** A shape beside the colour. */
const PART_SIGN: Readonly<Record<Day['part'], string>> = {
  start: '▷',
  counted: '',
  not_counted: '–',
  excluded: '×',
  suspended: '‖',
  passed: '→',
  due: '◆',
  ends: '◆',
};
const KIND_SIGN: Readonly<Record<Day['kind'], string>> = {
  workday: '',
  exchanged: '●',
  weekend: '',
  holiday: '○',
};

const useDay = () => {
  const { i18n } = useTranslation();
  return (date: string): string => dayText(date, i18n.language, 'with its year');
};

function useCalendarWords() {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en-GB' : 'zh-CN';
  const say = (date: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${date}T00:00:00Z`));
  const weekdays = ANY_WEEK.map((date) => ({ date, name: say(date, { weekday: 'narrow' }) }));
  const monthName = (month: string): string => say(`${month}-01`, { year: 'numeric', month: 'long' });
  return { weekdays, monthName };
}

function Place({ cell: { date, day, otherMonth } }: { readonly cell: Cell }) {
  if (otherMonth) return <td className="outside">{'\u00a0'}</td>;
  const n = Number(date.slice(8));
  if (day === undefined) return <td className="outside">{n}</td>;
  const { part, kind, no } = day;
  return (
    <td className={`day ${part} ${kind}`}>
      <span className="day-line">
        {n}
        <span>{PART_SIGN[part]}</span>
      </span>
      <span className="day-line small">
        <span>{KIND_SIGN[kind]}</span>
        <span>{no ?? ''}</span>
      </span>
    </td>
  );
}

function MonthTable({ month }: { readonly month: Month }) {
  const { weekdays, monthName } = useCalendarWords();
  return (
    <table className="month">
      <caption>{monthName(month.month)}</caption>
      <thead>
        <tr>
          {weekdays.map(({ date, name }) => (
            <th key={date}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week[0]?.date}>
            {week.map((cell) => (
              <Place key={cell.date} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the colours and signs mean: those that occur. */
function Legend({ days, terms }: { readonly days: readonly Day[]; readonly terms: RuleTerms }) {
  const say = useSay();
  const parts = new Set(days.map(({ part }) => part));
  const kinds = new Set(days.map(({ kind }) => kind));
  const marked = terms.dayKinds.filter(
    ({ code }) => kinds.has(code as Day['kind']) && KIND_SIGN[code as Day['kind']] !== '',
  );
  return (
    <ul className="legend">
      {terms.dayParts
        .filter(({ code }) => parts.has(code as Day['part']))
        .map((one) => (
          <li key={one.code}>
            <span className={`swatch day ${one.code}`}>{PART_SIGN[one.code as Day['part']]}</span> {say(one)}
          </li>
        ))}
      {marked.map((one) => (
        <li key={one.code}>
          <span className="swatch">{KIND_SIGN[one.code as Day['kind']]}</span> {say(one)}
        </li>
      ))}
    </ul>
  );
}

function Months({ months }: { readonly months: readonly Month[] }) {
  const t = useWords(calculatorWords);
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const folds = months.length > MOST_MONTHS && !all && !printing;
  const ends = folds ? [months.slice(0, AT_EACH_END), months.slice(-AT_EACH_END)] : [months];
  const drawn = ends.map((some) => (
    <div key={some[0]?.month} className="months" aria-hidden="true">
      {some.map((month) => (
        <MonthTable key={month.month} month={month} />
      ))}
    </div>
  ));
  if (!folds) return drawn;
  return (
    <>
      {drawn[0]}
      <Button className="folded-months" onClick={() => setAll(true)}>
        {t('foldedMonths', { count: months.length - 2 * AT_EACH_END })}
      </Button>
      {drawn[1]}
    </>
  );
}

interface InWordsProps {
  readonly days: readonly Day[];
  readonly terms: RuleTerms;
  readonly rule: Rule;
}

function useColumns({ terms, rule }: InWordsProps) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const day = useDay();
  const wordOf = (list: RuleTerms['dayParts'], code: string) => say(list.find((one) => one.code === code));
  const ground = (code: string): string => say(rule.exclusions.find((one) => one.ground === code)?.name);
  return [
    {
      title: t('period'),
      key: 'period',
      render: (_: unknown, { from, to }: Stretch) =>
        from === to ? day(from) : t('between', { from: day(from), to: day(to) }),
    },
    {
      title: t('part'),
      key: 'part',
      render: (_: unknown, one: Stretch) =>
        `${wordOf(terms.dayParts, one.part)}${one.ground === undefined ? '' : ` · ${ground(one.ground)}`}`,
    },
    { title: t('howMany'), key: 'count', render: (_: unknown, { count }: Stretch) => t('days', { count }) },
    {
      title: t('rests'),
      key: 'kinds',
      render: (_: unknown, { kinds }: Stretch) =>
        kinds.map(([kind, count]) => `${wordOf(terms.dayKinds, kind)} ${t('days', { count })}`).join(' · '),
    },
  ];
}

/** The same as the picture, for everybody who would rather read. */
function InWords(props: InWordsProps) {
  const t = useWords(calculatorWords);
  const columns = useColumns(props);
  return (
    <section aria-labelledby="in-words">
      <h3 id="in-words">{t('inWords')}</h3>
      <Table
        size="small"
        rowKey="from"
        columns={columns}
        dataSource={[...stretchesOf(props.days)]}
        pagination={false}
      />
    </section>
  );
}

export function Picture(props: InWordsProps) {
  const t = useWords(calculatorWords);
  const day = useDay();
  const { days, terms } = props;
  const dates = days.map(({ date }) => date).toSorted();
  return (
    <>
      <section aria-labelledby="picture">
        <h3 id="picture">{t('picture')}</h3>
        <p className="unseen">
          {t('pictureSays', { from: day(dates[0] ?? ''), to: day(dates.at(-1) ?? '') })}
        </p>
        <Legend days={days} terms={terms} />
        <Months months={monthsOf(days)} />
      </section>
      <InWords {...props} />
    </>
  );
}
