/** What passed deadlines of intake (登记甄别) do. */
import { escalate, type ExpiryEffects } from '../../kernel/escalation.ts';

export const intakeExpiry = {
  'SLA-INTAKE': escalate('station', ['station_chief']),
  PA14: escalate('station', ['station_chief']),
} satisfies ExpiryEffects;
