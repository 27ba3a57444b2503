/** Shapes of what is drawn on the glass, bounded: a signature is a second of drawing, not a picture. */
import * as z from 'zod';
import { isBlank, runsForward } from '../../papers/signing/strokes.ts';

const FARTHEST = 10_000;
const LONGEST_MS = 600_000;
const MOST_POINTS = 3000;

const point = z.strictObject({
  x: z.number().min(-FARTHEST).max(FARTHEST),
  y: z.number().min(-FARTHEST).max(FARTHEST),
  t: z.int().min(0).max(LONGEST_MS).meta({ description: '自第一笔起的毫秒 / ms since the first point' }),
  p: z.number().min(0).max(1).optional().meta({ description: '压力 / pressure, where the glass tells it' }),
});

export const strokesSchema = z
  .strictObject({ lines: z.array(z.array(point).min(1).max(MOST_POINTS)).min(1).max(200) })
  .refine(({ lines }) => lines.flat().length <= MOST_POINTS, {
    error: '笔迹过长 / the drawing is too long',
  })
  .refine(runsForward, { error: '笔迹的时间须先后相接 / the time of its points runs forward' })
  .refine((strokes) => !isBlank(strokes), { error: '没有可辨的笔迹 / nothing to be seen was drawn' })
  .meta({
    id: 'Strokes',
    description: '屏上笔迹：各点的位置、时间和压力 / what was drawn, with time and pressure',
  });
