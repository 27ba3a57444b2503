/** The period of a figure: legal days, both included; the last thirty where none is asked for. */
import * as z from 'zod';
import { addDays, dateOfInstant, type LegalDate } from '../../domain/deadlines/legal-date.ts';
import { legalDate } from '../catalogue/fields.ts';
import { because } from '../http/issue-messages.ts';

const DEFAULT_DAYS = 30;
const MOST_DAYS = 366;

interface Days {
  readonly from: LegalDate;
  readonly to: LegalDate;
}

type Asked = { readonly [Key in keyof Days]?: LegalDate | undefined };

export function periodOf(asked: Asked): Days {
  const to = asked.to ?? dateOfInstant(Date.now());
  return { from: asked.from ?? addDays(to, 1 - DEFAULT_DAYS), to };
}

const withinYear = ({ from, to }: Days): boolean => to < addDays(from, MOST_DAYS);

export const periodFields = { from: legalDate().optional(), to: legalDate().optional() };

/** @param fields with those of the period among them */
export const periodQuery = <S extends z.ZodRawShape & typeof periodFields>(fields: S) =>
  z
    .strictObject(fields)
    .refine(
      (asked) => {
        const { from, to } = asked as Asked;
        return from === undefined || to === undefined || from <= to;
      },
      { path: ['to'], ...because('date_order') },
    )
    .refine((asked) => withinYear(periodOf(asked as Asked)), {
      path: ['from'],
      ...because('period_too_long'),
    });
