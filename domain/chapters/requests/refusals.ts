/** Why an input is refused for want of ownership (职权), and why requests to the owner (提请有权机关处理) are. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const REQUEST_REFUSALS = {
  not_the_owner: {
    zh: '此事项不属于您的职权，请提请有权机关处理',
    en: 'This is not yours to decide: ask its owner for the decision that you want',
  },
  request_not_needed: {
    zh: '此事项属于您的职权，请直接作出决定',
    en: 'You may decide this yourself: nothing needs to be asked for',
  },
  request_already_open: {
    zh: '同一事项已经提请，正待处理',
    en: 'The same has been asked for already and is not answered yet',
  },
  request_subject_missing: {
    zh: '须写明提请处理的是哪一期限、记录、当事人或者人员',
    en: 'Say which deadline, entry, party, person or capacity it is about',
  },
  request_unknown: { zh: '没有这一项提请', en: 'There is no such request' },
  request_answered: { zh: '该项提请已有结果', en: 'That request has been answered' },
  no_open_request: { zh: '没有待处理的提请', en: 'No request is open' },
} as const satisfies Record<string, RefusalText>;
