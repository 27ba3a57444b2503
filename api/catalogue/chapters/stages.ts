/** Stages and the end of a case (阶段、结案): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { StageDecisions, StageEvents } from '../../../domain/chapters/stages/shape.ts';
import { MEDIATION_FILES } from '../../../domain/kernel/codes.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { type EventSchemas, textRef } from '../event-fields.ts';
import type { Examples } from '../examples/example.ts';
import { text } from '../fields.ts';

export const stagesDecisions = {
  archive_case: decision({
    visited: z.boolean(),
    note: text().exactOptional(),
    holds: z.array(coded('mediationFile')).max(10).exactOptional(),
  }),
} satisfies SchemasFor<keyof StageDecisions>;

export const stagesExamples = {
  archive_case: [{ leadsTo: 'archived', data: { visited: true, holds: [...MEDIATION_FILES] } }],
} satisfies Examples<keyof StageDecisions>;

export const stagesEvents = {
  stage_entered: z.object({ from: coded('stage'), stage: coded('stage'), reason: coded('stageReason') }),
  case_concluded: z.object({ conclusion: coded('conclusion'), text: textRef().exactOptional() }),
  case_archived: z.object({
    visited: z.boolean(),
    note: textRef().exactOptional(),
    holds: z.array(coded('mediationFile')).exactOptional(),
  }),
} satisfies EventSchemas<keyof StageEvents>;
