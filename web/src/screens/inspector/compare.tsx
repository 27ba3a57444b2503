/** 比较两个时刻: what differs between two entries of the record, in words, each with what stood before and after and since when. */
import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Space } from 'antd';
import { type Case, caseDifferences, type DifferencesItemsItem } from '../../api/generated.ts';
import { useInAddress } from '../../parts/in-address.ts';
import { Empty, FailedPart, Loading } from '../../parts/states.tsx';
import { inspectorWords } from '../../words/inspector.ts';
import { useSay, useWords } from '../../words/words.ts';
import type { Moment } from './use-moment.ts';

interface CompareProps {
  readonly found: Case;
  readonly moment: Moment;
}

interface EndProps {
  readonly label: string;
  readonly value: number;
  readonly last: number;
  readonly set: (seq: number) => void;
}

/** One of the two entries. */
function End({ label, value, last, set }: EndProps) {
  return (
    <label className="end">
      {label}
      <InputNumber min={1} max={last} precision={0} value={value} onChange={(next) => set(next ?? value)} />
    </label>
  );
}

function Difference({
  one,
  choose,
}: {
  readonly one: DifferencesItemsItem;
  readonly choose: (seq: number) => void;
}) {
  const t = useWords(inspectorWords);
  const say = useSay();
  return (
    <li>
      <div>{say(one)}</div>
      <div className="before-after">
        {one.before !== undefined && <del>{say(one.before)}</del>}
        {one.after !== undefined && <ins>{say(one.after)}</ins>}
        <Button size="small" onClick={() => choose(one.seq)}>
          {t('since', { no: one.seq })}
        </Button>
      </div>
    </li>
  );
}

interface RangeProps extends CompareProps {
  readonly from: number;
  readonly to: number;
}

function Differences({ found: { caseId }, moment, from, to }: RangeProps) {
  const t = useWords(inspectorWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['inspected', caseId, 'differences', from, to],
    queryFn: ({ signal }) => caseDifferences(caseId, { from, to }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (error !== null) return <FailedPart error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.items.length === 0) return <Empty>{t('same')}</Empty>;
  return (
    <ul className="plain">
      {data.items.map((one) => (
        <Difference key={`${one.what} ${one.seq} ${one.zh}`} one={one} choose={moment.choose} />
      ))}
    </ul>
  );
}

export default function Compare({ found, moment }: CompareProps) {
  const t = useWords(inspectorWords);
  const [fromAsked, setFrom] = useInAddress('from');
  const [toAsked, setTo] = useInAddress('to');
  const { seq: last } = found;
  const within = (asked: string | undefined, otherwise: number): number => {
    const seq = Number(asked ?? Number.NaN);
    return Number.isInteger(seq) ? Math.min(Math.max(1, seq), last) : otherwise;
  };
  const [one, other] = [within(fromAsked, 1), within(toAsked, last)];
  // Whichever was chosen first, the earlier one is the one before.
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return (
    <section>
      <Space wrap>
        <End label={t('compareFrom')} value={one} last={last} set={(seq) => setFrom(String(seq))} />
        <End label={t('compareTo')} value={other} last={last} set={(seq) => setTo(String(seq))} />
        <Button onClick={() => setFrom(String(moment.seq))}>{t('fromChosen')}</Button>
        <Button onClick={() => setTo(String(moment.seq))}>{t('toChosen')}</Button>
      </Space>
      <h3>{t('differences', { from, to })}</h3>
      <Differences {...{ found, moment, from, to }} />
    </section>
  );
}
