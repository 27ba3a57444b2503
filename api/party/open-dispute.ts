/** The dispute that a visit opens (解纷码, ADR 0036), with its party as the record stands. */
import type { Request } from 'express';
import type { Database } from '../../db/client.ts';
import type { PartyOfCase } from '../../db/queries/parties/party-codes.ts';
import { type PartyDispute, readPartyDispute } from '../../db/queries/parties/read-party-dispute.ts';
import type { Party } from '../../domain/chapters/people/shape.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { problem } from '../http/problem.ts';
import { visitor } from './visit.ts';

export interface OpenDisputeDeps {
  readonly db: Database;
  readonly folded: FoldedCases;
}

export interface OpenDispute {
  readonly of: PartyOfCase;
  readonly found: PartyDispute;
  readonly state: CaseState;
  readonly party: Party;
}

/** @throws Problem 401 where there is no visit, or no more */
export async function openDispute({ db, folded }: OpenDisputeDeps, req: Request): Promise<OpenDispute> {
  const of = await visitor(db, req);
  const found = await readPartyDispute(db, of);
  const state = found === undefined ? undefined : await folded.after(of.caseId, found.inputNo);
  const party = state?.parties.find(({ partyId }) => partyId === of.partyId);
  if (found === undefined || state === undefined || party === undefined) throw problem('party_visit_over');
  return { of, found, state, party };
}
