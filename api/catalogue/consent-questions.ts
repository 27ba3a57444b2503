/** The words read aloud when somebody is asked for consent to mediation (征询同意), and which decision records a no. */
import * as z from 'zod';
import { CONSENT_QUESTIONS, refusalRecords } from '../../domain/chapters/mediation/asking.ts';
import { TELLINGS } from '../../domain/law/telling.ts';
import { MEDIATION_STAGES } from '../../domain/kernel/stage.ts';

const named = { zh: z.string(), en: z.string() };

export const consentQuestionSchema = z
  .object({
    stage: z.string(),
    ...named,
    article: z.string(),
    telling: z
      .object({ ...named, article: z.string() })
      .meta({ description: 'read out before the question; `told` of `give_consent` says that it was' }),
    ifRefused: z
      .array(
        z.object({
          type: z.string(),
          stages: z.array(z.string()),
          data: z.record(z.string(), z.string()),
          note: z.object(named).optional(),
        }),
      )
      .meta({
        description:
          'the decision that records a no while the case is in one of `stages`; `data` is what the no already answers, `note` begins a text that names who said it',
      }),
  })
  .meta({ id: 'ConsentQuestion' });

export const consentQuestions = () =>
  MEDIATION_STAGES.map((stage) => ({
    stage,
    ...CONSENT_QUESTIONS[stage],
    telling: TELLINGS.DT2,
    ifRefused: refusalRecords(stage),
  }));
