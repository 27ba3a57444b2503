/** Why side processes (附属程序) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const PROCESS_REFUSALS = {
  process_exists: { zh: '同一附属程序正在进行', en: 'The same side process is open already' },
  no_open_process: { zh: '没有进行中的附属程序', en: 'No side process is open' },
  security_not_of_preservation: {
    zh: '只有财产保全才需要提供担保',
    en: 'Security is given for preservation only',
    article: '财产保全规定 第4条',
  },
  security_exists: { zh: '该担保情况已登记', en: 'That is on record of the security already' },
  process_stops_nothing: { zh: '该程序不中止其他期限', en: 'That process stops no other clock' },
} as const satisfies Record<string, RefusalText>;
