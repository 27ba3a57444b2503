/** Assigns one person to several cases: each a decision of its own, with an outcome of its own. */
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { caseQuery } from '../../api/case.ts';
import { decide, type DecideBody } from '../../api/generated.ts';
import { isProblem, type Problem, type Words } from '../../api/problem.ts';
import { newKey, settled, withKey } from '../../api/send.ts';

export interface Chosen {
  readonly caseId: string;
  readonly caseNumber: string;
}

export type Outcome =
  | { readonly kind: 'checking' | 'ready' | 'sending' | 'applied' | 'pending' }
  | { readonly kind: 'closed'; readonly reason: Words; readonly article?: string | undefined }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What each case says of being assigned now, before anything is sent. */
export function useReadiness(cases: readonly Chosen[]): ReadonlyMap<string, Outcome> {
  const read = useQueries({
    queries: cases.map(({ caseId }) => caseQuery(caseId)),
  });
  return new Map(
    cases.map(({ caseId }, at): [string, Outcome] => {
      const { data, error } = read[at] ?? {};
      if (isProblem(error)) return [caseId, { kind: 'refused', problem: error }];
      const offered = data?.allowedDecisions.find(({ type }) => type === 'assign_person');
      if (data === undefined) return [caseId, { kind: 'checking' }];
      if (offered?.allowed === true) return [caseId, { kind: 'ready' }];
      const { zh, en, article } = offered?.reason ?? { zh: '', en: '' };
      return [caseId, { kind: 'closed', reason: { zh, en }, article }];
    }),
  );
}

interface Assignment {
  readonly personId: string;
  readonly capacity: string;
}

async function assignOne(caseId: string, data: Assignment, key: string): Promise<Outcome> {
  try {
    const body = { type: 'assign_person', data } as DecideBody;
    const answer = await settled(caseId, await decide(caseId, body, withKey(key)));
    return { kind: answer.outcome === 'pending' ? 'pending' : 'applied' };
  } catch (error) {
    if (isProblem(error)) return { kind: 'refused', problem: error };
    throw error;
  }
}

/** Keys are kept while the same person is sent for the same case, so pressing again repeats and does not double. */
export function useAssign() {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [keys] = useState(() => new Map<string, string>());
  const tell = (caseId: string, outcome: Outcome): void =>
    setOutcomes((before) => new Map(before).set(caseId, outcome));
  const assign = async (caseIds: readonly string[], data: Assignment): Promise<void> => {
    for (const caseId of caseIds) {
      const body = `${caseId} ${data.personId} ${data.capacity}`;
      const key = keys.get(body) ?? newKey();
      keys.set(body, key);
      tell(caseId, { kind: 'sending' });
      const outcome = await assignOne(caseId, data, key);
      // Once it was refused, the same person chosen again is another request.
      if (outcome.kind === 'refused' && !outcome.problem.undecided) keys.delete(body);
      tell(caseId, outcome);
    }
  };
  return { outcomes, assign };
}
