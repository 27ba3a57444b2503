/** From pressing 登记 to the case: earlier cases of the same people first, then one opening under one key. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type CaseListItem, listCases, openCase, readCase } from '../../api/generated.ts';
import { isProblem, type Problem } from '../../api/problem.ts';
import { newKey, pause, withKey } from '../../api/send.ts';
import { useMe } from '../../app/session.tsx';
import type { Draft } from '../../offline/drafts.ts';
import { bodyOf, dayBefore, type Entry, type IntakeDraft, namesOf } from './entry.ts';

const EARLIER_DAYS = 90;
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000];

/** Cases of the same matter in which one of the names takes part, opened in the last ninety days. */
async function earlierCases(entry: Entry): Promise<readonly CaseListItem[]> {
  const { matter = '', drill } = entry;
  const openedFrom = dayBefore(EARLIER_DAYS, Date.now());
  const found = await Promise.all(
    namesOf(entry).map((q) =>
      listCases({ q, matter, openedFrom, limit: '20', drill: drill === true ? 'true' : 'false' }),
    ),
  );
  return [...new Map(found.flatMap(({ items }) => items).map((item) => [item.caseId, item])).values()];
}

/** 202: the case is taken in and will stand at its address. @returns whether it does by now */
async function isThere(caseId: string): Promise<boolean> {
  for (const wait of WAITS_MS) {
    await pause(wait);
    try {
      await readCase(caseId);
      return true;
    } catch (error) {
      if (!isProblem(error) || (error.status !== 404 && !error.unanswered)) throw error;
    }
  }
  return false;
}

export type Step =
  | { readonly kind: 'typing' }
  | { readonly kind: 'looking' | 'sending' }
  | { readonly kind: 'earlier'; readonly cases: readonly CaseListItem[] }
  | { readonly kind: 'late'; readonly caseId: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

interface OpeningProps {
  readonly draft: Draft<IntakeDraft>;
  readonly onOpened: (caseId: string) => void;
}

function useSend({ draft, onOpened }: OpeningProps) {
  const { unit } = useMe();
  const queries = useQueryClient();
  return async (entry: Entry): Promise<Step> => {
    const body = bodyOf(entry, unit.kind === 'station' ? unit.id : undefined);
    const text = JSON.stringify(body);
    // The same body goes again under the same key, also after a reload: it opens one case.
    const sent = draft.value?.sent?.body === text ? draft.value.sent : { key: newKey(), body: text };
    // A page that dies after the request must find its key again.
    await draft.keep({ entry, sent });
    const answer = await openCase(body, withKey(sent.key));
    const there = 'caseNumber' in answer || (await isThere(answer.caseId));
    if (!there) return { kind: 'late', caseId: answer.caseId };
    await draft.clear();
    await queries.invalidateQueries({ queryKey: ['cases'] });
    onOpened(answer.caseId);
    return { kind: 'typing' };
  };
}

export function useOpening(props: OpeningProps) {
  const [step, setStep] = useState<Step>({ kind: 'typing' });
  const send = useSend(props);
  const attempt = async (first: Step, work: () => Promise<Step>): Promise<void> => {
    setStep(first);
    try {
      setStep(await work());
    } catch (error) {
      if (!isProblem(error)) throw error;
      setStep({ kind: 'failed', problem: error });
    }
  };
  const look = (entry: Entry): void =>
    void attempt({ kind: 'looking' }, async () => {
      const cases = await earlierCases(entry);
      return cases.length > 0 ? { kind: 'earlier', cases } : await send(entry);
    });
  return {
    step,
    look,
    save: (entry: Entry) => void attempt({ kind: 'sending' }, () => send(entry)),
    back: () => setStep({ kind: 'typing' }),
  };
}
