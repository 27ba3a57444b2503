/** What urging and execution (执前督促、执行) owe. */
import type { DutyCode } from '../../kernel/duty-texts.ts';
import type { Duty } from '../../kernel/duty.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { RuleId } from '../../law/rule.ts';

const after = (what: DutyCode, rule: RuleId, by: Duty['by']): Duty => ({
  what,
  roles: ['execution_judge', 'court_clerk'],
  at: 'court',
  by,
  rules: [rule],
  waitingOn: 'party',
});

export const inForceDuties = (): Duty[] => [
  after('ask_performance', 'SLA-IN-FORCE', ['record_performance', 'start_urging', 'apply_execution']),
];

export function urgingDuties(): Duty[] {
  return [
    {
      what: 'urge',
      roles: ['execution_judge', 'judge', 'court_clerk'],
      at: 'court',
      by: ['record_urging_result', 'apply_execution'],
      rules: ['SLA-URGING'],
    },
  ];
}

export function executionDuties(state: CaseState): Duty[] {
  if (!state.execution.accepted) {
    return [
      {
        what: 'accept_execution',
        roles: ['execution_judge', 'filing_judge'],
        at: 'court',
        by: ['accept_execution'],
        rules: ['E2'],
      },
    ];
  }
  const notice: Duty[] = state.execution.noticeIssued
    ? []
    : [
        {
          what: 'issue_execution_notice',
          roles: ['execution_judge', 'bailiff'],
          at: 'court',
          by: ['issue_execution_notice'],
          rules: ['E4'],
        },
      ];
  return [
    ...notice,
    {
      what: 'execute',
      roles: ['execution_judge'],
      at: 'court',
      by: ['close_execution', 'close_for_now'],
      rules: ['E9', 'E10'],
      capacity: 'execution_judge',
    },
  ];
}

/** Cases closed before 2026-12 have the platform's own clock, all others the law's (ENDP 9). */
const reviewOf = ({ deadlines }: CaseState): RuleId =>
  deadlines.some((one) => one.rule === 'E16.review') ? 'E16.review' : 'SLA-CLOSED-REVIEW';

export const closedForNowDuties = (state: CaseState): Duty[] => [
  after('review_property', reviewOf(state), ['record_search', 'resume_execution', 'waive_claim']),
];
