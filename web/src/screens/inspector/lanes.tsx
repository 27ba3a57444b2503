/** Three lanes on one time axis: clocks, duties, acts of people. A picture; the same is in the tables below it and in the record. */
import { memo } from 'react';
import type { ActRow } from './acts.ts';
import { COLUMN_PX, columns, type Placed } from './packing.ts';
import type { Span, Tick } from './time-scale.ts';

const ROW_PX = 26;
const ACTS_PX = 30;
const TITLE_PX = 22;
const AXIS_PX = 24;
const TALLEST_PX = ACTS_PX - 8;

export interface Picture {
  readonly width: number;
  /** Pixel of an instant. */
  readonly x: (at: number) => number;
  readonly ticks: readonly Tick[];
  readonly folds: readonly (Span & { readonly days: string })[];
  readonly clocks: { readonly bars: readonly Placed[]; readonly rows: number };
  readonly duties: { readonly bars: readonly Placed[]; readonly rows: number };
  readonly acts: readonly ActRow[];
  /** In the time of the case. */
  readonly now: number;
  readonly words: { readonly clocks: string; readonly duties: string; readonly acts: string };
}

const laneHeight = (rows: number): number => TITLE_PX + Math.max(1, rows) * ROW_PX;

/** Where each lane begins, from above. */
export function heights({ clocks, duties, acts }: Pick<Picture, 'clocks' | 'duties' | 'acts'>) {
  const dutiesTop = AXIS_PX + laneHeight(clocks.rows);
  const actsTop = dutiesTop + laneHeight(duties.rows);
  return { dutiesTop, actsTop, whole: actsTop + TITLE_PX + Math.max(1, acts.length) * ACTS_PX + 4 };
}

/** So much is left of the picture's end that a name would be cut there. */
const NAME_PX = 130;

interface BarProps {
  readonly bar: Placed;
  readonly picture: Picture;
  readonly top: number;
}

function Name({ bar, picture: { x, width }, top }: BarProps) {
  const from = Math.max(x(bar.from), 2);
  // At the right end the name stands before the end of its bar.
  const turned = from > width - NAME_PX;
  return (
    <text
      x={turned ? Math.min(Math.max(x(bar.to), from + 4), width - 2) : from}
      y={top + bar.row * ROW_PX + 13}
      textAnchor={turned ? 'end' : 'start'}
    >
      {bar.label}
    </text>
  );
}

function BarOf({ bar, picture, top }: BarProps) {
  const { x } = picture;
  const [from, to] = [x(bar.from), x(bar.to)];
  const y = top + bar.row * ROW_PX;
  return (
    <g>
      <title>{[bar.label, ...bar.turns.map(({ text }) => text)].join('\n')}</title>
      <Name {...{ bar, picture, top }} />
      {bar.kind === 'foreseen' ? (
        <path d={`M${from} ${y + 15}l5 4.5l-5 4.5l-5 -4.5z`} className="lane-foreseen" />
      ) : (
        <rect
          x={from}
          y={y + 16}
          width={Math.max(to - from, 3)}
          height={6}
          className={`lane-bar ${bar.kind}`}
        />
      )}
      {bar.turns.slice(1).map(({ at, text }) => (
        <path key={`${at} ${text}`} d={`M${x(at)} ${y + 14}v10`} className="lane-turn" />
      ))}
    </g>
  );
}

interface LaneProps {
  readonly picture: Picture;
  readonly title: string;
  readonly top: number;
  readonly bars: readonly Placed[];
}

function Lane({ picture, title, top, bars }: LaneProps) {
  const { width, x } = picture;
  const seen = bars.filter(({ from, to }) => x(to) >= -2 && x(from) <= width);
  return (
    <g>
      <path d={`M0 ${top}h${width}`} className="lane-line" />
      <text x={2} y={top + 15} className="lane-title">
        {title}
      </text>
      {seen.map((bar) => (
        <BarOf key={bar.key} bar={bar} picture={picture} top={top + TITLE_PX} />
      ))}
    </g>
  );
}

function Acts({ picture, top }: { readonly picture: Picture; readonly top: number }) {
  const { acts, width, x, words } = picture;
  return (
    <g>
      <path d={`M0 ${top}h${width}`} className="lane-line" />
      <text x={2} y={top + 15} className="lane-title">
        {words.acts}
      </text>
      {acts.map(({ key, name, happened, late }, index) => {
        const foot = top + TITLE_PX + (index + 1) * ACTS_PX - 4;
        const marks = columns(happened.map(x), width);
        const tall = (count: number): number => Math.min(TALLEST_PX, 5 + 3 * Math.log2(count));
        const bars = marks.map(
          ({ x: at, count }) => `M${at} ${foot}v${-tall(count)}h${COLUMN_PX - 1}v${tall(count)}z`,
        );
        // Entered late: a line from when it happened to when it became known.
        const lines = late.map((one) => `M${x(one.happened)} ${foot + 2}H${x(one.recorded)}`);
        return (
          <g key={key}>
            <path d={bars.join('')} className="lane-act" />
            <path d={lines.join('')} className="lane-late" />
            <text x={2} y={foot - 12} className="lane-who">
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Ground({ picture, height }: { readonly picture: Picture; readonly height: number }) {
  const { ticks, folds, x, now, width } = picture;
  const nowX = x(now);
  return (
    <g>
      {folds
        .filter(({ from, to }) => x(to) >= 0 && x(from) <= width)
        .map(({ from, to, days }) => (
          <g key={from}>
            <title>{days}</title>
            <rect
              x={x(from)}
              y={AXIS_PX}
              width={Math.max(1, x(to) - x(from))}
              height={height}
              className="lane-fold"
            />
            {x(to) - x(from) >= 44 && (
              <text x={(x(from) + x(to)) / 2} y={16} textAnchor="middle" className="lane-days">
                {days}
              </text>
            )}
          </g>
        ))}
      {ticks.map(({ at, text }) => (
        <g key={at}>
          <path d={`M${x(at)} ${AXIS_PX - 4}V${height}`} className="lane-tick" />
          <text x={x(at) + 3} y={16} className="lane-date">
            {text}
          </text>
        </g>
      ))}
      {nowX >= 0 && nowX <= width && <path d={`M${nowX} ${AXIS_PX - 4}V${height}`} className="lane-now" />}
    </g>
  );
}

/** Drawn again when the part of the axis changes; the chosen instant moves over it without. */
export const LanesPicture = memo(function LanesPicture({ picture }: { readonly picture: Picture }) {
  const { dutiesTop, actsTop, whole } = heights(picture);
  return (
    <g>
      <Ground picture={picture} height={whole} />
      <Lane picture={picture} title={picture.words.clocks} top={AXIS_PX} bars={picture.clocks.bars} />
      <Lane picture={picture} title={picture.words.duties} top={dutiesTop} bars={picture.duties.bars} />
      <Acts picture={picture} top={actsTop} />
    </g>
  );
});
