/** The time axis with its lanes: zoomed, moved, and pressed to choose an instant; the chosen one is a line over it. */
import { Button, Checkbox, Space } from 'antd';
import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react';
import type { Case, CaseCourse, Fire } from '../../api/generated.ts';
import { useIsPhone } from '../../app/media.ts';
import { useInAddress } from '../../parts/in-address.ts';
import { inspectorWords } from '../../words/inspector.ts';
import { useWords } from '../../words/words.ts';
import { actRows } from './acts.ts';
import { foreseen, type Lanes, useBars } from './bars-of.ts';
import { heights, LanesPicture, type Picture } from './lanes.tsx';
import { lastBefore, placed } from './packing.ts';
import type { InspectedRecord } from './record.ts';
import { ticksOf, type TimeScale, timeScale } from './time-scale.ts';
import type { Moment } from './use-moment.ts';
import { useWidth } from './use-width.ts';
import { useZoom, type Zoom } from './use-zoom.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const STEP = 2;
/** A press that moved the picture by more is a drag. */
const STILL_PX = 3;

export interface AxisProps {
  readonly found: Case;
  readonly record: InspectedRecord;
  readonly course: CaseCourse | undefined;
  readonly fires: readonly Fire[];
  readonly moment: Moment;
}

/** Every instant that must not lie in folded time. */
function useInstants({ record, fires, found }: AxisProps, { clocks, duties }: Lanes): readonly number[] {
  const { events, recordedAt } = record;
  const now = Date.parse(found.clock.legalNow);
  return useMemo(
    () => [
      now,
      ...recordedAt,
      ...events.map(({ happenedAt, at }) => Date.parse(happenedAt ?? at)),
      ...[...clocks, ...duties].flatMap(({ from, to }) => [from, to]),
      ...fires.map(({ at }) => Date.parse(at)),
    ],
    [now, recordedAt, events, clocks, duties, fires],
  );
}

/** What does not change while one zooms. */
function useStanding({ record: { events }, fires, found }: AxisProps, lanes: Lanes, scale: TimeScale) {
  const t = useWords(inspectorWords);
  const now = Date.parse(found.clock.legalNow);
  return useMemo(
    () => ({
      clocks: placed([...lanes.clocks, ...foreseen(fires)], scale.share),
      duties: placed(lanes.duties, scale.share),
      acts: actRows(events, { others: t('others'), parties: t('byCode') }),
      now,
      words: { clocks: t('clocks'), duties: t('duties'), acts: t('acts') },
      folds: scale.folds.map((one) => ({
        ...one,
        days: t('foldedDays', { n: Math.round((one.to - one.from) / DAY_MS) }),
      })),
    }),
    [events, fires, now, lanes, scale, t],
  );
}

interface Drawn {
  readonly picture: Picture;
  readonly instant: (px: number) => number;
}

function usePicture(props: AxisProps, scale: TimeScale, lanes: Lanes, view: View): Drawn {
  const standing = useStanding(props, lanes, scale);
  const { transform, width } = view;
  return useMemo(() => {
    const x = (at: number): number => Math.round(transform.applyX(scale.share(at) * width) * 10) / 10;
    const instant = (px: number): number => scale.share.invert(transform.invertX(px) / Math.max(1, width));
    const window = { from: instant(0), to: instant(width) };
    return { picture: { ...standing, width, x, ticks: ticksOf(scale, window, x) }, instant };
  }, [standing, transform, scale, width]);
}

interface View {
  readonly width: number;
  readonly transform: Zoom['transform'];
}

interface ToolsProps {
  readonly zoom: Zoom;
  readonly width: number;
  readonly cursor: number;
}

function Tools({ zoom, width, cursor }: ToolsProps) {
  const t = useWords(inspectorWords);
  const [fold, setFold] = useInAddress('fold');
  // What is looked at stays where it is.
  const around = cursor >= 0 && cursor <= width ? cursor : width / 2;
  return (
    <Space wrap className="no-print">
      <Button onClick={() => zoom.by(STEP, around)}>{t('zoomIn')}</Button>
      <Button onClick={() => zoom.by(1 / STEP, around)}>{t('zoomOut')}</Button>
      <Button onClick={() => zoom.move(-width / 3)}>{t('earlier')}</Button>
      <Button onClick={() => zoom.move(width / 3)}>{t('later')}</Button>
      <Button onClick={zoom.reset}>{t('whole')}</Button>
      <Checkbox checked={fold !== 'off'} onChange={() => setFold(fold === 'off' ? undefined : 'off')}>
        {t('fold')}
      </Checkbox>
    </Space>
  );
}

/** A press chooses what was on record then; one that moved the picture chooses nothing. */
function usePress(choose: (px: number) => void) {
  const down = useRef(0);
  return {
    onPointerDown: ({ clientX }: PointerEvent<SVGSVGElement>) => {
      down.current = clientX;
    },
    onClick: ({ clientX, currentTarget }: MouseEvent<SVGSVGElement>) => {
      if (Math.abs(clientX - down.current) <= STILL_PX) {
        choose(clientX - currentTarget.getBoundingClientRect().left);
      }
    },
  };
}

export function Axis(props: AxisProps) {
  const { found, record, course, moment } = props;
  const t = useWords(inspectorWords);
  const phone = useIsPhone();
  const [fold] = useInAddress('fold');
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(frame);
  const lanes = useBars(course, Date.parse(found.clock.legalNow));
  const instants = useInstants(props, lanes);
  const scale = useMemo(() => timeScale(instants, fold !== 'off'), [instants, fold]);
  const { from, to } = scale.whole;
  const zoom = useZoom(svg, width, Math.max(STEP, (to - from) / HOUR_MS));
  const { picture, instant } = usePicture(props, scale, lanes, { width, transform: zoom.transform });
  const cursor = picture.x(record.recordedAt[moment.seq - 1] ?? picture.now);
  const press = usePress((px) => moment.choose(lastBefore(record.recordedAt, instant(px)) + 1));
  const height = heights(picture).whole;
  return (
    <section aria-label={t('axis')}>
      <Tools zoom={zoom} width={width} cursor={cursor} />
      <p className="axis-hint no-print">{t(phone ? 'axisHintPhone' : 'axisHint')}</p>
      <div ref={frame} className="axis">
        <svg ref={svg} width={width} height={height} aria-hidden="true" {...press}>
          <LanesPicture picture={picture} />
        </svg>
        {cursor >= 0 && cursor <= width && (
          <div className="axis-cursor" style={{ transform: `translateX(${cursor}px)`, height }} />
        )}
      </div>
    </section>
  );
}
