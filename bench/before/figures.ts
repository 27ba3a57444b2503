/** What a load is judged by, of one slice or of all together. */
import { type Measured, NO_MEASURE, percentile, plus } from '../load.ts';
import { PARTS, total } from '../processes.ts';
import { RECORDINGS_PER_CASE } from '../side.ts';
import type { Figure } from './ratios.ts';

const inputs = ({ cases }: Measured): number => cases * RECORDINGS_PER_CASE;

export const allSlices = (slices: readonly Measured[]): Measured => slices.reduce(plus, NO_MEASURE);

/** The parts are shown and not held: a slice of one part is few ticks of 10 ms, and work may move between them. */
export const LOAD_FIGURES: readonly Figure<Measured>[] = [
  { name: 'time a case, ms', digits: 1, held: true, of: ({ cases, seconds }) => (seconds * 1000) / cases },
  { name: 'decision p50, ms', digits: 1, held: true, of: ({ latencies }) => percentile(latencies, 0.5) },
  { name: 'decision p99, ms', digits: 1, held: true, of: ({ latencies }) => percentile(latencies, 0.99) },
  {
    name: 'processor an input, ms',
    digits: 2,
    held: true,
    of: (measured) => total(measured.processor) / inputs(measured),
  },
  ...PARTS.map(
    (part): Figure<Measured> => ({
      name: `– ${part}, ms`,
      digits: 2,
      held: false,
      of: (measured) => measured.processor[part] / inputs(measured),
    }),
  ),
];

export const RATE: Figure<Measured> = {
  name: 'cases/s',
  digits: 1,
  held: false,
  of: ({ cases, seconds }) => cases / seconds,
};
