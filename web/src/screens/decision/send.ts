/**
 * Sends a decision and follows it to its outcome. One press has one Idempotency-Key and one body, both kept while nobody knows
 * whether the request arrived: the same form pressed again is that request again, to the letter, although the case has moved
 * meanwhile, be it by this very decision. Another form is another request, once it is known what became of the first.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { decide } from '../../api/generated.ts';
import { Problem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';
import { failed, fateOf, type Outcome, waitFor } from './fate.ts';
import { type Body, sameForm, type Sent } from './sent.ts';

interface Keeping {
  /** What was under way when the page was left. */
  readonly found: Sent | undefined;
  /** @returns once it is on the device, or known that this device keeps nothing */
  readonly keep: (sent: Sent | undefined) => Promise<void>;
  /** It is on record: what was typed is no draft any more. */
  readonly done: () => Promise<void>;
}

/** Where nobody can be asked what became of a request. */
const NO_ANSWER: Outcome = { is: 'unanswered', problem: new Problem(0, { code: 'no_answer', title: '' }) };

const isOpen = ({ is }: Outcome): boolean => is === 'unanswered' || is === 'pending';

function useRequest(caseId: string, { found, keep, done }: Keeping, show: (outcome: Outcome) => void) {
  const last = useRef(found);
  const close = async (outcome: Outcome): Promise<Outcome> => {
    if (isOpen(outcome)) return outcome;
    last.current = undefined;
    await (outcome.is === 'applied' ? done() : keep(undefined));
    return outcome;
  };
  const post = async (sent: Sent): Promise<Outcome> => {
    try {
      const answer = await decide(caseId, JSON.parse(sent.body) as Body, withKey(sent.key));
      if (answer.outcome === 'applied') return { is: 'applied', applied: answer };
      show({ is: 'pending', decisionId: answer.decisionId });
      return await waitFor(caseId, answer.decisionId);
    } catch (error) {
      return failed(error);
    }
  };
  const begin = async (body: Body): Promise<Outcome> => {
    const sent = { body: JSON.stringify(body), key: newKey() };
    last.current = sent;
    // A page that dies after the request must find its key again.
    await keep(sent);
    return await post(sent);
  };
  /** Where the first is on record after all, the other form waits until the person has seen that. */
  const other = async (first: Sent, body: Body): Promise<Outcome> => {
    const fate = await fateOf(caseId, first.key);
    if (fate.is === 'none') return await begin(body);
    return fate.is === 'applied' ? { is: 'earlier' } : fate;
  };
  const request = async (body: Body): Promise<Outcome> => {
    const first = last.current;
    if (first === undefined) return await close(await begin(body));
    return await close(sameForm(first.body, body) ? await post(first) : await other(first, body));
  };
  return { request, again: () => last.current, close };
}

export function useSend(caseId: string, keeping: Keeping) {
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>(keeping.found === undefined ? { is: 'none' } : NO_ANSWER);
  const busy = useRef(false);
  const { request, again, close } = useRequest(caseId, keeping, setOutcome);
  const follow = async (work: () => Promise<Outcome>): Promise<Outcome> => {
    // A second click while the first is under way is the same press.
    if (busy.current) return outcome;
    busy.current = true;
    setOutcome({ is: 'sending' });
    const next = await work().finally(() => {
      busy.current = false;
    });
    setOutcome(next);
    // A refusal means that the page may show an older case than there is.
    await queries.invalidateQueries({ queryKey: ['case', caseId] });
    return next;
  };
  const settle = useEffectEvent(async (fate: Outcome, key: string): Promise<void> => {
    if (fate.is === 'none') return;
    if (fate.is === 'pending') setOutcome(fate);
    setOutcome(await close(fate.is === 'pending' ? await waitFor(caseId, key) : fate));
  });
  // Of a page that was left while something was under way. It asks only: what never arrived is sent when it is pressed.
  const [found] = useState(keeping.found);
  useEffect(() => {
    if (found !== undefined) void fateOf(caseId, found.key).then((fate) => settle(fate, found.key));
  }, [caseId, found]);
  return {
    outcome,
    send: async (body: Body): Promise<Outcome> => await follow(async () => await request(body)),
    /** The request that got no answer, to the letter. */
    resend: async (): Promise<Outcome> => {
      const sent = again();
      return sent === undefined
        ? outcome
        : await follow(async () => await request(JSON.parse(sent.body) as Body));
    },
    forget: () => setOutcome({ is: 'none' }),
  };
}
