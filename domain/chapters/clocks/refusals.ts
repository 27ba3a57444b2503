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
  extension_asked_late: {
    zh: '延长审限应在届满十五日前提出申请、届满五日前作出决定；逾期的，须写明理由',
    en: 'A longer trial limit is asked for fifteen days before its end and decided five days before; what is later gives its reason',
    article: '延长审限和延期开庭规定 第1条',
  },
  obstacle_day_missing: {
    zh: '顺延被耽误的期限，须写明障碍消除之日',
    en: 'A missed period is restored from the day on which the obstacle was gone: the day is needed',
    article: '民事诉讼法 第86条',
  },
  obstacle_not_of_restoring: {
    zh: '障碍消除之日只用于顺延被耽误的期限',
    en: 'The day on which an obstacle was gone is told of a missed period alone',
    article: '民事诉讼法 第86条',
  },
  restoration_asked_late: {
    zh: '应在障碍消除后十日内申请顺延',
    en: 'A missed period is asked for within ten days after the obstacle was gone',
    article: '民事诉讼法 第86条',
  },
  restored_period_over: {
    zh: '顺延后的期限仍已届满，请按所需天数顺延',
    en: 'Restored by so much the period would be over all the same: more days are needed',
    article: '民事诉讼法 第86条',
  },
  asked_day_impossible: {
    zh: '申请之日、障碍消除之日须在期限起算之后、行为之日以前',
    en: 'What was asked, and the obstacle that was gone, lie between the start of the period and the day of the act',
  },
  exclusion_exists: { zh: '该期间已扣除', en: 'Those days are left out already' },
  deadline_superseded: { zh: '期限已变更', en: 'The deadline has changed meanwhile' },
} as const satisfies Record<string, RefusalText>;
