/**
 * The issued papers that are a party's own to read (解纷码, ADR 0042), held against the record as it stands now: nobody is beside them who could
 * say that a text is outdated, or that a day was moved. The office's facts are read for that and nothing of them is answered.
 */
import type { IssuedPaper } from '../../db/queries/evidence/issued-papers.ts';
import { OF_THE_PLATFORM } from '../../domain/access/policy/visibility.ts';
import { readsPaper } from '../../domain/machine/party-papers.ts';
import { summonsStands } from '../../papers/manifest/trial.ts';
import { isOutdated } from '../papers/outdated.ts';
import { type FactsDeps, readFacts, type ReadFacts } from '../papers/read-facts.ts';
import { standing } from '../papers/signing-office.ts';
import type { OpenDispute } from './open-dispute.ts';

export interface OwnPaper extends IssuedPaper {
  /** The record says something else by now: it waits for a new text. */
  readonly outdated: boolean;
}

export interface OwnPapersDeps extends FactsDeps {
  /** Keys the digests of bodies and texts. */
  readonly secret: string;
}

const isOfADayThatStands = ({ facts }: ReadFacts, { kind, subject, issuedAt }: IssuedPaper): boolean =>
  kind !== 'summons' || summonsStands(facts, subject, issuedAt);

/** Those of the papers that the party reads now. */
export async function ownPapers(
  deps: OwnPapersDeps,
  { of: { caseId }, state, party }: OpenDispute,
  papers: readonly IssuedPaper[],
): Promise<readonly OwnPaper[]> {
  const theirs = papers.filter((one) => one.caseId === caseId && readsPaper(state, party, one));
  if (theirs.length === 0) return [];
  const read = await readFacts(deps, { roles: [], scope: OF_THE_PLATFORM }, caseId);
  if (read === undefined || read === 'masked') throw new Error('the platform does not read its own case');
  return theirs
    .map((one) => standing(one, read.facts))
    .filter((one) => readsPaper(state, party, one) && isOfADayThatStands(read, one))
    .map((one) => ({ ...one, outdated: isOutdated(deps.secret, read, one) }));
}
