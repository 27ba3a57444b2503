/** What is said of a small claim (小额诉讼) by the decisions that register one or convert to it, and what is kept. */
import * as z from 'zod';
import { amount, textRef } from '../event-fields.ts';
import { money, text } from '../fields.ts';

export const smallClaim = () => ({
  claimAmount: money().exactOptional(),
  bothAgree: z.boolean().exactOptional(),
  averageWage: money().exactOptional(),
  wageSource: text(2000).exactOptional(),
});

export const smallClaimKept = () => ({
  claimAmount: amount().exactOptional(),
  ceiling: amount().exactOptional(),
  wageSource: textRef().exactOptional(),
});
