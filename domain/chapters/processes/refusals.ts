/** Why side processes (附属程序) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const PROCESS_REFUSALS = {
  process_exists: { zh: '同一附属程序正在进行', en: 'The same side process is open already' },
  no_open_process: { zh: '没有进行中的附属程序', en: 'No side process is open' },
  process_stops_nothing: { zh: '该程序不中止其他期限', en: 'That process stops no other clock' },
} as const satisfies Record<string, RefusalText>;
