/** What the calculators of the law's numbers have in common: a route that answers everybody and keeps nothing. */
import * as z from 'zod';
import type { CalculatorName } from '../../words/calculators.ts';
import { type Route, route } from '../http/route.ts';

export const yuan = () => z.string().meta({ description: 'yuan with two decimals', example: '2300.00' });
export const article = () => z.string();

interface Calculator<B extends z.ZodType> {
  readonly name: CalculatorName;
  readonly id: string;
  readonly summary: string;
  readonly body: B;
  readonly answer: z.ZodType;
  readonly compute: (given: z.output<B>) => object;
}

export const calculator = <B extends z.ZodType>({
  name,
  id,
  summary,
  body,
  answer,
  compute,
}: Calculator<B>): Route =>
  route({
    method: 'post',
    path: `/api/calculators/${name}`,
    id,
    summary,
    tag: 'law',
    access: 'public',
    body,
    answers: { 200: { description: 'the number, with its article', schema: answer } },
    handle: ({ body: given }) => Promise.resolve({ status: 200, body: compute(given) }),
  });
