/** Why appeal (上诉) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const APPEAL_REFUSALS = {
  no_instrument: { zh: '没有可上诉的裁判', en: 'There is no judgment or ruling to appeal' },
  not_appealable: { zh: '该裁判不得上诉', en: 'It cannot be appealed', article: '民事诉讼法 第157条' },
  not_served_yet: {
    zh: '尚未送达该当事人，上诉期未开始',
    en: 'Not yet served on that party',
    article: '民事诉讼法 第171条',
  },
  appeal_period_passed: {
    zh: '上诉期已过；有正当理由的可申请顺延',
    en: 'The appeal period has passed; with good cause ask to restore it',
    article: '民事诉讼法 第171条',
  },
  already_appealed: { zh: '该当事人已上诉', en: 'That party has already appealed' },
  appeal_not_transferred: {
    zh: '上诉案卷尚未移送',
    en: 'The appeal file has not been transferred',
    article: '民事诉讼法 第174条',
  },
  appeal_already_transferred: { zh: '上诉案卷已移送', en: 'The appeal file is already transferred' },
  appeal_not_registered: {
    zh: '二审尚未立案',
    en: 'The court of appeal has not registered the appeal',
    article: '严格执行审限规定 第6条',
  },
  appeal_already_registered: { zh: '二审已立案', en: 'The appeal is already registered' },
  appeal_decided: { zh: '二审已裁判', en: 'The appeal is decided' },
} as const satisfies Record<string, RefusalText>;
