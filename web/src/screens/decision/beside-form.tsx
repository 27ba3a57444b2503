/** What some decisions need beside their form: the check of an agreement as it is written, and the six grounds for who confirms one. */
import type { Case } from '../../api/generated.ts';
import { DraftCheck, SixGrounds } from './agreement-check.tsx';

interface BesideFormProps {
  readonly found: Case;
  readonly type: string;
  /** What is answered so far, complete or not. */
  readonly typed: unknown;
}

/** Who decides on the confirmation of the agreement that is on record. */
const CONFIRMING: readonly string[] = ['accept_confirmation', 'confirm_agreement', 'reject_confirmation'];

export function BesideForm({ found, type, typed }: BesideFormProps) {
  if (type === 'reach_agreement') return <DraftCheck found={found} typed={typed} />;
  return CONFIRMING.includes(type) ? <SixGrounds found={found} /> : null;
}
