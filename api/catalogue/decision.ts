/** What the schemas of all decisions have in common. */
import * as z from 'zod';
import type { DecisionData, DecisionType } from '../../domain/kernel/decision-data.ts';
import { text } from './fields.ts';

/** One schema for each decision of a chapter, whose result is what the case machine takes. */
export type SchemasFor<K extends DecisionType> = { readonly [T in K]: z.ZodType<DecisionData[T]> };

/** The data of a decision. Every one may say why an act is recorded on a later day than it happened (补录理由). */
export const decision = <F extends z.core.$ZodLooseShape>(fields: F) =>
  z.strictObject({ ...fields, lateReason: text(2000).exactOptional() });
