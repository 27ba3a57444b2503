/** Below a day that was agreed on: the same day in the words of the lunar calendar (农历), found by the API’s table. */
import { Button, Checkbox, Select, Space } from 'antd';
import { useRef, useState } from 'react';
import { computeLunarDate, type LunarDate, type LunarDateRequest } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { formWords } from '../../words/form.ts';
import { lunarDayName, lunarMonthName, lunarYears } from '../../words/lunar.ts';
import { useWords } from '../../words/words.ts';
import { Text } from '../text.tsx';

type Asked = LunarDateRequest;

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1) as Asked['month']);
const DAYS = [...Array.from({ length: 30 }, (_, index) => String(index + 1)), 'last'] as Asked['day'][];

interface LunarProps {
  readonly id: string;
  readonly put: (date: string) => void;
}

type Told = LunarDate | 'failed' | undefined;

/** What the table says: the month is shorter, there is no such leap month, or the day itself. */
function Answer({ told }: { readonly told: Told }) {
  const t = useWords(formWords);
  if (told === undefined) return null;
  if (told === 'failed') return <Text type="danger">{t('lunarFailed')}</Text>;
  const { date, lastOfMonth, monthDays } = told;
  if (date !== undefined) return <span>{t('lunarIs', { date })}</span>;
  return (
    <Text type="danger">
      {lastOfMonth === undefined
        ? t('lunarNoMonth')
        : t('lunarNoDay', { n: String(monthDays), date: lastOfMonth })}
    </Text>
  );
}

/** The day that the table has for what is chosen so far, once it is whole; an answer to an earlier choice that comes late is none. */
function useLunarDay(put: LunarProps['put']) {
  const [asked, setAsked] = useState<Partial<Asked>>({});
  const [told, setTold] = useState<Told>();
  const turn = useRef(0);
  const choose = (chosen: Partial<Asked>): void => {
    const next = { ...asked, ...chosen };
    setAsked(next);
    setTold(undefined);
    turn.current += 1;
    const mine = turn.current;
    const { year, month, day, leap } = next;
    if (year === undefined || month === undefined || day === undefined) return;
    void computeLunarDate({ year, month, day, ...(leap === true ? { leap } : {}) })
      .then((found) => {
        if (turn.current !== mine) return;
        setTold(found);
        if (found.date !== undefined) put(found.date);
      })
      .catch((error: unknown) => {
        if (turn.current === mine) setTold('failed');
        if (!isProblem(error)) throw error;
      });
  };
  return { told, choose };
}

interface PickProps<V extends string | number> {
  readonly name: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly pick: (value: V) => void;
  readonly width: number;
}

const Pick = <V extends string | number>({ name, options, pick, width }: PickProps<V>) => (
  <Select<V>
    aria-label={name}
    placeholder={name}
    options={[...options]}
    onChange={(value) => pick(value)}
    showSearch={{ optionFilterProp: 'label' }}
    style={{ width }}
  />
);

function Asking({ id, put }: LunarProps) {
  const t = useWords(formWords);
  const { told, choose } = useLunarDay(put);
  const years = lunarYears(t('lunarYearOf')).map(({ year, name }) => ({ value: year, label: name }));
  const months = MONTHS.map((month) => ({ value: month, label: lunarMonthName(month) }));
  const days = DAYS.map((day) => ({ value: day, label: lunarDayName(day) ?? t('lunarLast') }));
  return (
    <div id={`${id}_lunar`} role="group" aria-label={t('lunar')}>
      <Space wrap size={8}>
        <Pick name={t('lunarYear')} options={years} pick={(year) => choose({ year })} width={150} />
        <Pick name={t('lunarMonth')} options={months} pick={(month) => choose({ month })} width={110} />
        <Pick name={t('lunarDay')} options={days} pick={(day) => choose({ day })} width={130} />
        <Checkbox onChange={({ target }) => choose({ leap: target.checked })}>{t('lunarLeap')}</Checkbox>
      </Space>
      <div aria-live="polite">
        <Answer told={told} />
      </div>
    </div>
  );
}

export function Lunar(props: LunarProps) {
  const t = useWords(formWords);
  const [open, setOpen] = useState(false);
  return (
    <div className="lunar">
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('lunar')}
      </Button>
      {open && <Asking {...props} />}
    </div>
  );
}
