/** What is said of a small claim (小额诉讼), and of who may try a suit, by the decisions that register or convert one, and what is kept. */
import * as z from 'zod';
import { coded } from '../codes.ts';
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

const MOST_BARS = 6;

/** What is said of a suit that decides who may try it, and how (CPL 40, 42, 166): sent and kept alike. */
export const procedureBars = () => ({
  panelGrounds: z.array(coded('panelGround')).max(MOST_BARS).exactOptional(),
  smallClaimBars: z.array(coded('smallClaimBar')).max(MOST_BARS).exactOptional(),
  oneJudge: z.boolean().exactOptional(),
});
