/** The slider that sets the instant: one step for each event of the record, by hand or by keys. */
import { Button, Slider } from 'antd';
import type { Case } from '../../api/generated.ts';
import { useNames } from '../../parts/names.ts';
import { inspectorWords } from '../../words/inspector.ts';
import { useWords } from '../../words/words.ts';
import type { InspectedRecord } from './record.ts';
import type { Moment } from './use-moment.ts';

interface InstantProps {
  readonly found: Case;
  readonly record: InspectedRecord;
  readonly moment: Moment;
}

export function InstantSlider({ found, record, moment }: InstantProps) {
  const t = useWords(inspectorWords);
  const names = useNames(found);
  const { seq, choose } = moment;
  const textOf = (no: number | undefined): string => {
    const at = record.events[(no ?? seq) - 1]?.recordedAt;
    return at === undefined
      ? t('entry', { no: no ?? seq })
      : t('asOf', { no: no ?? seq, at: names.instant(at) });
  };
  return (
    <div className="instant no-print">
      <Button disabled={seq <= 1} onClick={() => choose(seq - 1)}>
        {t('previous')}
      </Button>
      <Slider
        className="instant-slider"
        min={1}
        max={found.seq}
        value={seq}
        onChange={choose}
        tooltip={{ formatter: textOf }}
        ariaLabelForHandle={t('instant')}
        ariaValueTextFormatterForHandle={textOf}
      />
      <Button disabled={seq >= found.seq} onClick={() => choose(seq + 1)}>
        {t('next')}
      </Button>
      <Button disabled={seq >= found.seq} onClick={() => choose(found.seq)}>
        {t('toNow')}
      </Button>
    </div>
  );
}
