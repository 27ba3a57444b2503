/**
 * Public notice (公告送达): the last resort, its reason and course on file, effective when thirty days have passed since the
 * last posting or publication (CPL 95; CPLI 138).
 */
import type { ServiceMethod } from '../../kernel/codes.ts';
import { computeDeadline } from '../../deadlines/compute.ts';
import { against, effective, type ServiceAssessment, type ServiceQuestion } from './question.ts';

export const NOTICE_ARTICLE = '民事诉讼法 第95条；民诉法解释 第138条';

/** Always possible; electronic service besides, where the addressee agreed to it. */
function untried({ earlierFailures, electronicConsent }: ServiceQuestion): readonly ServiceMethod[] {
  const usual: readonly ServiceMethod[] = ['direct', 'post'];
  const methods: readonly ServiceMethod[] = electronicConsent ? [...usual, 'electronic'] : usual;
  return methods.filter((method) => !earlierFailures.methods.includes(method));
}

/** CPL 95: the ground, and the course that the file must show for it. */
function withoutGround(question: ServiceQuestion): ServiceAssessment | undefined {
  const { facts, earlierFailures } = question;
  const { noticeGround } = facts;
  if (noticeGround === undefined) return against({ kind: 'refused', code: 'notice_ground_missing' });
  switch (noticeGround) {
    case 'whereabouts_unknown':
      return earlierFailures.whereaboutsUnknown
        ? undefined
        : against({ kind: 'refused', code: 'notice_course_missing' });
    case 'other_methods_failed': {
      const left = untried(question);
      if (left.length === 0) return undefined;
      const params = { methods: left.join(', ') };
      return against({ kind: 'refused', code: 'notice_other_methods_untried', params });
    }
  }
}

export function assessNotice(question: ServiceQuestion): ServiceAssessment {
  const { facts, policy, calendar, today } = question;
  const start = [...(facts.publishedOn ?? [])].sort().at(-1);
  const groundless = withoutGround(question);
  if (groundless !== undefined) return groundless;
  if (start === undefined) return against({ kind: 'refused', code: 'notice_not_published' });
  const end = computeDeadline({ policy, rule: 'SV.public_notice', start, calendar });
  if (!end.ok) return { kind: 'refused', refusal: end.refusal };
  const { dueDate } = end.value;
  if (dueDate > today)
    return against({ kind: 'refused', code: 'notice_still_running', params: { date: dueDate } });
  return effective(dueDate, NOTICE_ARTICLE);
}
