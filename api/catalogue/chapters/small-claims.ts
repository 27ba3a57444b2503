/** What is said of a small claim (小额诉讼) by the decisions that register one or convert to it, and what is kept. */
import * as z from 'zod';
import { amount, textRef } from '../event-fields.ts';
import { money, text } from '../fields.ts';
import { askedWhen } from '../when.ts';

const SMALL = ['small_claims'];

/** @param procedure the field that says which procedure it is to be */
export const smallClaim = (procedure: string) => ({
  claimAmount: money().exactOptional(),
  bothAgree: askedWhen(procedure, SMALL, z.boolean().exactOptional()),
  averageWage: askedWhen(procedure, SMALL, money().exactOptional()),
  wageSource: askedWhen(procedure, SMALL, text(2000).exactOptional()),
});

export const smallClaimKept = () => ({
  claimAmount: amount().exactOptional(),
  ceiling: amount().exactOptional(),
  wageSource: textRef().exactOptional(),
});
