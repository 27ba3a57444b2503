/** What violence at home (家庭暴力) owes, at whatever stage: papers that have not reached whom they go to, a review to be decided. */
import { BENCH, OFFICERS } from '../../access/policy/groups.ts';
import type { Obligation } from '../../kernel/obligation.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { ViolenceReceiver } from '../../kernel/codes.ts';
import type { ViolencePaper } from './shape.ts';

/** DVL 17: the warning to both and the committee. DVL 32: the order to both, to the police and the committee. */
const RECEIVERS: Readonly<Record<ViolencePaper['kind'], readonly ViolenceReceiver[]>> = {
  warning: ['perpetrator', 'victim', 'committee'],
  protection_order: ['perpetrator', 'victim', 'police', 'committee'],
};

export const receiversOf = ({ kind }: ViolencePaper): readonly ViolenceReceiver[] => RECEIVERS[kind];

export const undelivered = (paper: ViolencePaper): readonly ViolenceReceiver[] =>
  receiversOf(paper).filter((receiver) => !paper.deliveredTo.includes(receiver));

export function violenceObligations(state: CaseState): Obligation[] {
  const { papers = [], reviews = [] } = state.violence ?? {};
  const owed = papers.filter((paper) => undelivered(paper).length > 0);
  return [
    ...owed.map((paper): Obligation => {
      const warns = paper.kind === 'warning';
      return {
        obligationId: `deliver:${paper.seq}`,
        what: warns ? 'deliver_warning' : 'deliver_protection_order',
        who: warns
          ? { roles: OFFICERS, unitId: state.stationId }
          : { roles: ['court_clerk', ...BENCH], unitId: state.courtId },
        by: ['deliver_violence_paper'],
        article: warns ? '反家庭暴力法 第17条' : '反家庭暴力法 第32条',
      };
    }),
    ...reviews
      .filter((review) => review.outcome === undefined)
      .map(
        ({ seq }): Obligation => ({
          obligationId: `review:${seq}`,
          what: 'review_protection_order',
          who: { roles: BENCH, unitId: state.courtId },
          by: ['decide_order_review'],
          article: '反家庭暴力法 第31条',
        }),
      ),
  ];
}
