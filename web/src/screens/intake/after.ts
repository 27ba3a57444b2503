/** Decisions taken at the counter once the case is there: one key for one body, the outcome or the reason. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { decide, type DecideBody } from '../../api/generated.ts';
import { type FieldError, isProblem, type Problem } from '../../api/problem.ts';
import { newKey, settled, withKey } from '../../api/send.ts';

export interface Deciding {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly pending: boolean;
  readonly send: (body: unknown) => Promise<boolean>;
}

export function useDeciding(caseId: string): Deciding {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [busy, setBusy] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async (body: unknown): Promise<boolean> => {
    const text = JSON.stringify(body);
    const key = keys.current.get(text) ?? newKey();
    keys.current.set(text, key);
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await settled(caseId, await decide(caseId, body as DecideBody, withKey(key)));
      setPending(answer.outcome === 'pending');
      if (answer.outcome !== 'pending') keys.current.delete(text);
      await queries.invalidateQueries({ queryKey: ['case', caseId] });
      return answer.outcome === 'applied';
    } catch (error) {
      if (!isProblem(error)) throw error;
      // Once it was refused, the same words pressed again are another request.
      if (!error.undecided) keys.current.delete(text);
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, pending, send };
}

/** Faults by their place in the answers; the API points into the request, which holds them as `data`. */
export function faultsIn(problem: Problem | undefined): readonly FieldError[] {
  const { errors, pointer, title } = problem?.body ?? {};
  const all = errors ?? (pointer === undefined ? [] : [{ pointer, message: title ?? '' }]);
  return all.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/data(?=\/|$)/u, '') }));
}
