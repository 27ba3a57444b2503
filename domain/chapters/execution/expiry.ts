/** What passed deadlines of urging and execution (执前督促、执行) do. */
import { escalate, type ExpiryEffects, leading } from '../../kernel/escalation.ts';
import { enterStage } from '../stages/transition.ts';

const urgingOver = leading({ urging: ['in_force'] }, (draft) => {
  if (draft.state.stage !== 'urging') return;
  draft.emit('urging_ended', { result: 'expired', date: draft.actDate });
  enterStage(draft, 'in_force', 'expiry');
});

export const executionExpiry = {
  E1: escalate('court', ['execution_judge', 'court_clerk'], true),
  E2: escalate('court', ['execution_judge', 'president']),
  // The entrusting court may ask the superior of the other court to order it (CPL 240).
  'E11.start': escalate('court', ['execution_judge', 'president']),
  'E11.report': escalate('court', ['execution_judge', 'president']),
  E9: escalate('court', ['execution_judge', 'president'], true),
  'SLA-URGING': urgingOver,
} satisfies ExpiryEffects;
