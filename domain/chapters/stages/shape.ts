/** Stages (阶段) and the end of a case: the shapes of its decisions and events. */
import type { TextRef } from '../../kernel/refs.ts';
import type { Stage } from '../../kernel/stage.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';

export type StageReason = 'decision' | 'expiry' | 'consent_withdrawn' | 'correction' | 'law';

/** Decisions of this chapter, with the data each carries. */
export interface StageDecisions {
  /** `holds`: what the file of a people's mediation holds (PML 27). */
  archive_case: { visited: boolean; note?: TextRef; holds?: readonly T.MediationFile[] };
}

/** Events of this chapter, as the record keeps them. */
export interface StageEvents {
  stage_entered: { from: Stage; stage: Stage; reason: StageReason };
  case_concluded: { conclusion: T.Conclusion; text?: TextRef };
  case_archived: { visited: boolean; note?: TextRef; holds?: readonly T.MediationFile[] };
}

export const STAGE_EVENTS = {
  stage_entered: { version: 1 },
  case_concluded: { version: 1 },
  case_archived: { version: 1, keepsState: true },
} as const satisfies EventTraits<keyof StageEvents>;
