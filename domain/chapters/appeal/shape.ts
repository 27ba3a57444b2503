/** Appeal (上诉): the shapes of its state, decisions and events. */
import type { PerformanceItem } from '../agreement/shape.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { TextRef } from '../../kernel/refs.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';

export interface Appeal {
  readonly by: readonly string[];
  readonly instrumentId: string;
  readonly transferred: boolean;
  /** The court of appeal has registered it (二审立案): its limit counts from then. */
  readonly registered?: true;
  readonly outcome?: T.AppealOutcome;
}

/** Decisions of this chapter, with the data each carries. */
export interface AppealDecisions {
  lodge_appeal: { text?: TextRef };
  transfer_appeal: { date?: LegalDate };
  register_appeal: { date?: LegalDate };
  decide_appeal: { outcome: T.AppealOutcome; date?: LegalDate; items?: readonly PerformanceItem[] };
}

/** Events of this chapter, as the record keeps them. */
export interface AppealEvents {
  appeal_lodged: { partyId: string; date: LegalDate; instrumentId: string; late: boolean; text?: TextRef };
  appeal_transferred: { date: LegalDate };
  appeal_registered: { date: LegalDate };
  appeal_decided: { outcome: T.AppealOutcome; date: LegalDate };
}

export const APPEAL_EVENTS = {
  appeal_lodged: { version: 1 },
  appeal_transferred: { version: 1 },
  appeal_registered: { version: 1 },
  appeal_decided: { version: 1 },
} as const satisfies EventTraits<keyof AppealEvents>;
