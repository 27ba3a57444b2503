/** Why what is kept beside the procedure (记录、告知、更正) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const RECORD_REFUSALS = {
  facts_not_signed_by_all: {
    zh: '无争议事实须由参加调解的各方当事人签字确认',
    en: 'Undisputed facts need the signature of every party who takes part in the mediation',
    article: '在线调解规则 第18条、第22条',
  },
  event_unknown: { zh: '没有这一条可更正的记录', en: 'There is no such entry that can be corrected' },
  event_same_date: { zh: '更正的日期与原日期相同', en: 'The corrected date is the same' },
  parties_already_told: { zh: '已就同一事项告知', en: 'They have been told of it already' },
} as const satisfies Record<string, RefusalText>;
