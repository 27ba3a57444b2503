/** What some decisions need beside their form: the check of an agreement as it is written, the six grounds for who confirms one, whom one may assign as mediator, and to whom what is still to be told. */
import type { Case } from '../../api/generated.ts';
import { Telling } from '../../parts/telling.tsx';
import { DraftCheck, SixGrounds } from './agreement-check.tsx';
import { ProposedMediators } from './proposed-mediators.tsx';

/** Who mediates is assigned by the station, appointed by the court. */
const ASSIGNING: readonly string[] = ['assign_person', 'appoint_mediator'];

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
  if (ASSIGNING.includes(type)) return <ProposedMediators found={found} type={type} typed={typed} />;
  if (CONFIRMING.includes(type)) return <SixGrounds found={found} />;
  // Elsewhere the text stands at the field by which the decision says that it was told.
  if (type !== 'tell_parties') return null;
  const tell = found.obligations.filter(({ by }) => by.includes(type)).flatMap((duty) => duty.tell ?? []);
  return <Telling tell={tell} parties={found.parties} />;
}
