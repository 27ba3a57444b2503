/** The filters of `GET /api/cases` by which the addresses of supervisors' figures (督导) are written. */
import * as z from 'zod';
import type { CaseFilter } from '../../db/queries/cases/list-cases.ts';
import { EXCEPTIONS } from '../../db/queries/supervision/exceptions.ts';
import { legalDate } from '../catalogue/fields.ts';

const flag = () => z.enum(['true', 'false']).optional();

export const figureQuery = {
  court: z.string().min(1).max(200).optional(),
  open: flag().meta({ description: '未归档（true）或者已归档 / not archived, or archived' }),
  exception: z
    .enum(EXCEPTIONS)
    .optional()
    .meta({ description: '督导指标 / one of the figures of supervision' }),
  dueFrom: legalDate().optional(),
  dueTo: legalDate().optional(),
  unowned: flag().meta({
    description: '与 dueFrom、dueTo 合用：无在岗承办人 / with the due days: without an owner who is at work',
  }),
  supervised: flag().meta({
    description: '仅督导范围 / only what the reader’s figures of supervision are counted over',
  }),
};

/** The first and the last day that a date can have. */
const ALWAYS = { from: '0001-01-01', to: '9999-12-30' } as const;

type Given = {
  readonly [Name in Exclude<keyof typeof figureQuery, 'court'>]?: z.output<(typeof figureQuery)[Name]>;
};

/** One of the two due days leaves the other side open. */
export function figureFilter({
  open,
  exception,
  dueFrom,
  dueTo,
  unowned,
  supervised,
}: Given): Partial<CaseFilter> {
  const due =
    dueFrom === undefined && dueTo === undefined
      ? undefined
      : { from: dueFrom ?? ALWAYS.from, to: dueTo ?? ALWAYS.to };
  return {
    ...(open === undefined ? {} : { open: open === 'true' }),
    ...(exception === undefined ? {} : { exception }),
    ...(due === undefined ? {} : { due }),
    ...(unowned === undefined ? {} : { unowned: unowned === 'true' }),
    ...(supervised === undefined ? {} : { supervised: supervised === 'true' }),
  };
}
