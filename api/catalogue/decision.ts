import * as z from 'zod';
import type { DecisionData, DecisionType } from '../../domain/kernel/decision-data.ts';
import { legalDate, money, ref, text } from './fields.ts';
import { coded } from './codes.ts';

/** One schema for each decision of a group, whose result is what the case machine takes. */
export type SchemasFor<K extends DecisionType> = { readonly [T in K]: z.ZodType<DecisionData[T]> };

/** The data of a decision. Every one may say why an act is recorded on a later day than it happened (补录理由). */
export const decision = <F extends z.core.$ZodLooseShape>(fields: F) =>
  z.strictObject({ ...fields, lateReason: text(2000).optional() });

/** What is to be performed (履行内容): by whom, for whom, until when. */
export const performanceItems = () =>
  z
    .array(
      z.strictObject({
        kind: coded('performanceKind'),
        obligorId: ref('party'),
        obligeeId: ref('party').optional(),
        amount: money().optional(),
        dueDate: legalDate().optional(),
      }),
    )
    .max(200);
