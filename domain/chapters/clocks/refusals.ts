/** Why clocks and deadlines (期限) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const CLOCK_REFUSALS = {
  deadline_unknown: { zh: '没有这一期限', en: 'There is no such deadline' },
  deadline_not_running: { zh: '该期限不在进行中', en: 'That deadline is not running' },
  deadline_not_stopped: { zh: '该期限未中止', en: 'That clock is not stopped' },
  consent_of_both_required: { zh: '延长须各方同意', en: 'The extension needs every party’s consent' },
  approval_required: {
    zh: '延长须由有权的人批准',
    en: 'The extension needs the approval of the one the law names',
  },
  extension_exists: { zh: '当日已作同样的延长', en: 'The same extension was granted today already' },
  exclusion_exists: { zh: '该期间已扣除', en: 'Those days are left out already' },
  deadline_superseded: { zh: '期限已变更', en: 'The deadline has changed meanwhile' },
} as const satisfies Record<string, RefusalText>;
