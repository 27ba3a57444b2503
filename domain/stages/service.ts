/** The court records a service of its own (送达回证入卷): the method must be one that the law allows for the document. */
import type { DecisionRules } from '../case/decision-rule.ts';
import type { DecisionData } from '../case/decisions.ts';
import { refuse } from '../case/refusals.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/terms.ts';
import type { Refusal } from '../result.ts';
import { effectService, serviceRefusal } from './service-effects.ts';

type Service = DecisionData['record_service'];

const SERVICE_ARTICLE: Record<ServiceMethod, string> = {
  direct: '民事诉讼法 第88条',
  lien: '民事诉讼法 第89条',
  electronic: '民事诉讼法 第90条',
  entrusted: '民事诉讼法 第91条',
  post: '民事诉讼法 第91条',
  forwarded: '民事诉讼法 第92条至第94条',
  public_notice: '民事诉讼法 第95条',
};

function methodGate(state: CaseState, { document, method }: Service): Refusal | undefined {
  if (method === 'lien' && document === 'mediation_paper') return refuse('lien_not_for_mediation_paper');
  const simple = state.filing.procedure === 'summary' || state.filing.procedure === 'small_claims';
  return method === 'public_notice' && simple ? refuse('public_notice_not_allowed') : undefined;
}

export const serviceDecisions: DecisionRules<'record_service'> = {
  record_service: {
    zh: '记录送达',
    en: 'Record a service',
    stages: [
      'judicial_confirmation',
      'filing_review',
      'mediation_after_registration',
      'trial',
      'appeal',
      'in_force',
      'urging',
      'execution',
    ],
    leadsTo: ['in_force'],
    onBehalf: 'never',
    targets: (state) => ({
      party: state.parties.filter((one) => one.status === 'active').map((one) => one.partyId),
    }),
    decide: (draft, { data }) => {
      const date = data.effectDate ?? draft.actDate;
      if (date > draft.context.receivedDate) return refuse('date_in_future', { date });
      const refusal = methodGate(draft.state, data) ?? serviceRefusal(draft.state, data);
      if (refusal !== undefined) return refusal;
      const { partyId, document, method } = data;
      effectService(draft, { partyId, document, method, date, article: SERVICE_ARTICLE[method] });
      return undefined;
    },
  },
};
