/**
 * The routes beside the court (诉讼外途径), as data: for which disputes each is, which papers it needs, and which clock each step
 * starts (docs/law.md §2.1). `each` counts for every party from their own receipt, `applicant` and `others` for theirs.
 */
import {
  isLabour,
  isLandTitle,
  isTraffic,
  isWageClaim,
  mayBeArbitrated,
} from '../../law/matter-questions.ts';
import type { RuleId } from '../../law/rule.ts';
import type { CaseState } from '../../kernel/state.ts';
import { victims } from '../violence/gates.ts';
import type { RouteCode, RoutePaper, RouteStep } from '../../kernel/codes.ts';

export interface ReceiptClock {
  readonly rule: RuleId;
  readonly of: 'each' | 'applicant' | 'others';
}

interface RouteRow {
  readonly article: string;
  /** Absent where any dispute may take it. */
  readonly only?: (matter: string) => boolean;
  readonly papers: readonly RoutePaper[];
  /** Papers of which the law spares some: of whom each is not asked. */
  readonly spared?: Partial<Record<RoutePaper, (state: CaseState, partyIds: readonly string[]) => boolean>>;
  /** From the day on which the party applied there: the step `applied`. */
  readonly applied?: RuleId;
  readonly accepted?: RuleId;
  readonly extended?: RuleId;
  /** From receipt of what was decided or issued. */
  readonly received?: Partial<Record<RouteStep, readonly ReceiptClock[]>>;
}

export const ROUTES: Readonly<Record<RouteCode, RouteRow>> = {
  labour_inspection: {
    article: '农民工工资条例 第41条；劳动保障监察条例 第17条',
    only: isLabour,
    // The employer shows what it paid (WAGE 50): records are brought by who has them.
    papers: ['application', 'identity'],
    accepted: 'LI17',
    extended: 'LI17.complex',
  },
  labour_arbitration: {
    article: '劳动争议调解仲裁法 第5条、第29条',
    only: isLabour,
    // What the employer holds, the employer gives (LMAL 6, 39).
    papers: ['application', 'identity'],
    applied: 'LM29',
    accepted: 'LM43',
    extended: 'LM43.extended',
    received: {
      decided: [{ rule: 'LM50', of: 'each' }],
      // LMAL 48-49: the worker may sue, the employer only ask for the award to be set aside.
      decided_final: [
        { rule: 'LM48', of: 'applicant' },
        { rule: 'LM49', of: 'others' },
      ],
    },
  },
  // Who was hurt at work is told of it beside the claim for wages: the employer has thirty days, the worker a year.
  work_injury: {
    article: '工伤保险条例 第17条、第18条、第20条',
    only: isLabour,
    papers: ['application', 'employment_proof', 'diagnosis'],
    accepted: 'WI20',
  },
  payment_order: {
    article: '民事诉讼法 第225条至第228条；劳动争议调解仲裁法 第16条',
    papers: ['application', 'debt_proof'],
    applied: 'T19.accept',
    accepted: 'T19.issue',
    received: { issued: [{ rule: 'T19.debtor', of: 'others' }] },
  },
  land_arbitration: {
    article: '农村土地承包经营纠纷调解仲裁法 第4条、第47条、第48条',
    only: mayBeArbitrated,
    papers: ['application', 'identity', 'contract'],
    accepted: 'RL47',
    extended: 'RL47.complex',
    received: { decided: [{ rule: 'RL48', of: 'each' }] },
  },
  land_title: {
    article: '土地管理法 第14条',
    only: isLandTitle,
    papers: ['application', 'identity', 'title_proof'],
    received: { decided: [{ rule: 'LAL14', of: 'each' }] },
  },
  // PML 18: court and police may point to it before they take the case; applied for in words or in writing (PML 17).
  peoples_mediation: {
    article: '人民调解法 第18条',
    papers: ['identity'],
  },
  township: {
    article: '农村土地承包经营纠纷调解仲裁法 第7条；劳动争议调解仲裁法 第10条',
    papers: ['application'],
  },
  traffic_mediation: {
    article: '道路交通事故处理程序规定 第84条至第93条',
    only: isTraffic,
    papers: ['application', 'accident_determination'],
  },
  legal_aid: {
    article: '法律援助法 第31条、第43条',
    papers: ['application', 'identity', 'hardship'],
    // LAA 32(4): victims of violence at home whatever they have; LAA 42(3): not checked of migrant workers who claim wages.
    spared: {
      hardship: (state, partyIds) =>
        isWageClaim(state.matter) || partyIds.some((partyId) => victims(state).includes(partyId)),
    },
    applied: 'LA43',
  },
};

/** What is named to the parties who are told of a route: without what the law spares one of them. */
export const papersOf = (
  state: CaseState,
  route: RouteCode,
  partyIds: readonly string[],
): readonly RoutePaper[] => {
  const { papers, spared } = ROUTES[route];
  return papers.filter((paper) => spared?.[paper]?.(state, partyIds) !== true);
};

/** After these the route goes on; every other step ends it. */
export const GOES_ON: ReadonlySet<RouteStep> = new Set<RouteStep>([
  'applied',
  'accepted',
  'extended',
  'contractor_first',
  'issued',
]);

/** Steps that are not what the clock before them waited for; every other step meets it. */
export const MEETS_NOTHING: Partial<Record<RouteStep, 'replaces' | 'leaves' | 'gives_up'>> = {
  applied: 'replaces',
  contractor_first: 'leaves',
  overdue: 'gives_up',
};

/**
 * What only one route knows: a payment order is issued and objected to (CPL 227-228), an award is final (LMAL 47) or does not
 * come in time (LMAL 29, 43), the general contractor pays first (WAGE 30).
 */
export const OF_ONE_ROUTE: Partial<Record<RouteStep, RouteCode>> = {
  issued: 'payment_order',
  objected: 'payment_order',
  decided_final: 'labour_arbitration',
  overdue: 'labour_arbitration',
  contractor_first: 'labour_inspection',
};
