/** 督导: what goes wrong in one's scope first, then what is to come, where disputes stand, how they flow, how units compare. */
import { Radio } from 'antd';
import { useMe } from '../../app/session.tsx';
import { dayOf, timeOf } from '../../parts/due-line.ts';
import { Failed, Forbidden, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { supervisionWords } from '../../words/supervision.ts';
import { useWords } from '../../words/words.ts';
import { Ahead, Flow, Months, StageMap } from './parts.tsx';
import { PERIODS, type PeriodDays, useOverview, usePeriod } from './reading.ts';
import './supervision.css';
import { Tiles } from './tiles.tsx';
import { Units } from './units.tsx';

function Now() {
  const t = useWords(supervisionWords);
  const { data, error, refetch } = useOverview();
  const { unit } = useMe();
  if (data === undefined)
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  return (
    <>
      <Text type="secondary">
        {t('scope', { unit: unit.name })} · {t('asOf', { at: `${dayOf(data.at)} ${timeOf(data.at)}` })}
      </Text>
      <h2>{t('exceptions')}</h2>
      <Tiles overview={data} />
    </>
  );
}

function PeriodChoice({ days, change, period }: ReturnType<typeof usePeriod>) {
  const t = useWords(supervisionWords);
  return (
    <p className="no-print">
      <Radio.Group
        aria-label={t('period')}
        optionType="button"
        value={days}
        onChange={({ target }) => change(target.value as PeriodDays)}
        options={PERIODS.map((one) => ({ value: one, label: t(`last${one}`) }))}
      />{' '}
      <Text type="secondary">{t('periodSaid', period)}</Text>
    </p>
  );
}

export default function Supervision() {
  const t = useWords(supervisionWords);
  const { may, roles } = useMe();
  const chosen = usePeriod();
  if (!may.includes('supervise'))
    return <Forbidden>{roles.includes('administrator') ? t('notForAdmins') : undefined}</Forbidden>;
  const { period } = chosen;
  return (
    <>
      <h1>{t('title')}</h1>
      <Now />
      <Ahead />
      <PeriodChoice {...chosen} />
      <div className="figures-two">
        <StageMap period={period} />
        <Flow period={period} />
      </div>
      <Units period={period} />
      <Months />
    </>
  );
}
