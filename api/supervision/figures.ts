/** A figure of supervision (督导指标): how many, and the address of the list that it counts. */
import * as z from 'zod';

/** `list` is an address of the API: all its pages together have `count` rows. */
export const figure = z
  .object({ count: z.int(), list: z.string() })
  .meta({ id: 'Figure', description: '数量及其清单的地址 / how many, and the address of the list' });

export interface Figure {
  readonly count: number;
  readonly list: string;
}

export function figureOf(
  count: number | undefined,
  path: string,
  query: Readonly<Record<string, string>>,
): Figure {
  return { count: count ?? 0, list: `${path}?${new URLSearchParams(query).toString()}` };
}

/** Open and real, as the figures are counted. */
const AT_WORK = { supervised: 'true', drill: 'false', open: 'true' } as const;

export const casesAtWork = (
  count: number | undefined,
  query: Readonly<Record<string, string>> = {},
): Figure => figureOf(count, '/api/cases', { ...AT_WORK, ...query });

export const passages = (count: number | undefined, query: Readonly<Record<string, string>>): Figure =>
  figureOf(count, '/api/supervision/passages', query);

/** Stages in the form of a query; without any, all of them. */
export const stagesQuery = (
  name: 'stage' | 'next',
  stages: readonly string[] | undefined,
): Readonly<Record<string, string>> =>
  stages === undefined || stages.length === 0 ? {} : { [name]: stages.join(',') };
