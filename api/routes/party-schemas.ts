/** The shape of a dispute as its party reads it (解纷码, ADR 0036, 0039). */
import * as z from 'zod';
import { ACTS_BY_CODE } from '../../domain/access/policy/party-acts.ts';
import { CONSENT_MODE } from '../../domain/chapters/people/words.ts';
import { MEDIATION_STAGES } from '../../domain/kernel/stage.ts';
import { codesOf } from '../../domain/words.ts';
import { date, instant } from './case-schemas.ts';

const words = z.object({ zh: z.string(), en: z.string() });

export const partyDispute = z
  .object({
    caseNumber: z.string(),
    drill: z.boolean(),
    matter: words,
    station: z.string(),
    court: z.string(),
    openedOn: date(),
    legalNow: instant(),
    me: z.object({ name: z.string().optional(), role: words }),
    stage: z.string(),
    stageName: words,
    where: words,
    next: words,
    article: z.string().optional(),
    asked: z.array(words.extend({ what: z.enum(['consent', 'address']) })),
    acts: z.array(
      z.object({
        type: z.enum(ACTS_BY_CODE),
        title: words,
        told: words.meta({ description: '办理前应当告知的内容 / what must be told first' }),
        article: z.string(),
        stage: z.enum(MEDIATION_STAGES).optional(),
        modes: z
          .array(
            words.extend({
              mode: z.enum(codesOf(CONSENT_MODE)),
              told: words.extend({ article: z.string() }).optional(),
            }),
          )
          .optional(),
      }),
    ),
    said: z.object({
      consents: z.array(z.object({ stage: words, mode: words })),
      address: z.object({ date: date(), electronic: z.boolean() }).optional(),
    }),
    atTheCounter: z.array(words.extend({ article: z.string() })),
    deadlines: z.array(
      z.object({
        deadlineId: z.string(),
        name: words,
        article: z.string(),
        dueDate: date(),
        dueAt: instant(),
        mine: z.boolean(),
        provisional: z.boolean(),
      }),
    ),
    hearings: z.array(
      z.object({
        hearingId: z.string(),
        date: date(),
        time: z.string().optional(),
        mode: words,
        place: z.string().optional(),
        announced: z.boolean(),
      }),
    ),
    items: z.array(
      z.object({
        no: z.int(),
        side: z.enum(['performs', 'receives']),
        kind: words,
        amount: z.string().optional(),
        dueDate: date().optional(),
        performed: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'PartyDispute' });
