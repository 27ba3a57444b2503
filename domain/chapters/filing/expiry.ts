/** What passed deadlines of filing (立案) do. */
import { escalate, type ExpiryEffects } from '../../kernel/escalation.ts';

export const filingExpiry = {
  'SLA-FILING-PREP': escalate('station', ['station_chief'], true),
  // CPL 126, REG 8: what cannot be decided in seven days is registered first; a person does it.
  FL2: escalate('court', ['filing_judge', 'division_head']),
  FL4: escalate('court', ['filing_judge']),
} satisfies ExpiryEffects;
