/** Has the record checked in a worker: the file that is downloaded where the reader is given it, else what the reader may read. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { askBytes } from '../../api/ask.ts';
import { type Case, caseHeads, getCaseRecordUrl, type PublishedHead, readCase } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { type ChainReport, headsToHold } from './chain-check.ts';
import type { Asked, Told } from './chain-worker.ts';
import type { InspectedRecord } from './record.ts';

export type ChainState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'checking'; readonly checked: number }
  | {
      readonly kind: 'done';
      readonly report: ChainReport;
      readonly file: boolean;
      /** How many heads of the daily lists it was held against. */
      readonly listed: number;
    }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The record as a file; undefined where the reader is not given it (behind a wall, or without the right). */
export async function recordFile(caseId: string): Promise<Blob | undefined> {
  try {
    return await askBytes(getCaseRecordUrl(caseId), {});
  } catch (error) {
    if (isProblem(error) && error.status === 403) return undefined;
    throw error;
  }
}

const placeOf = ({ seq, hash }: PublishedHead) => ({ seq, hash });

async function askedOf(found: Case, record: InspectedRecord, mayTake: boolean): Promise<Asked> {
  const { caseId, seq, headHash } = found;
  const { items } = await caseHeads(caseId);
  // Those of the daily lists first, the earliest before: where a record was made anew is nearest to the first that does not hold.
  const published = [...items.toReversed().map(placeOf), { seq, hash: headHash }];
  const file = mayTake ? await recordFile(caseId) : undefined;
  if (file !== undefined) return { kind: 'file', text: await file.text(), published };
  const events = record.events.map(({ seq: no, inputNo, hashedAt, body, prevHash, hash: own, sealed }) => {
    return {
      seq: no,
      inputNo,
      recordedAt: hashedAt,
      body,
      prevHash,
      hash: own,
      sealed: sealed !== undefined,
    };
  });
  const grown = items.some((one) => one.seq > seq);
  const now = grown ? (await readCase(caseId)).seq : seq;
  const heads = headsToHold(published, seq, now);
  return { kind: 'events', chain: { caseId, events, heads, mayBeSealed: true } };
}

/** All but that of the page. */
const listedIn = (asked: Asked): number =>
  (asked.kind === 'file' ? asked.published : asked.chain.heads).length - 1;

/** @returns ends the worker */
function inWorker(asked: Asked, tell: (state: ChainState) => void): () => void {
  const worker = new Worker(new URL('chain-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.kind === 'progress') tell({ kind: 'checking', checked: data.checked });
    else if (data.kind === 'unreadable') tell({ kind: 'unreadable' });
    else tell({ kind: 'done', report: data.report, file: asked.kind === 'file', listed: listedIn(asked) });
    if (data.kind !== 'progress') worker.terminate();
  });
  worker.addEventListener('error', ({ message }) => tell({ kind: 'failed', error: new Error(message) }));
  worker.postMessage(asked);
  return () => worker.terminate();
}

export function useChain(found: Case, record: InspectedRecord, mayTake: boolean) {
  const [state, setState] = useState<ChainState>({ kind: 'idle' });
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);
  const check = useCallback(async () => {
    end.current?.();
    setState({ kind: 'reading' });
    try {
      const asked = await askedOf(found, record, mayTake);
      setState({ kind: 'checking', checked: 0 });
      end.current = inWorker(asked, setState);
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  }, [found, record, mayTake]);
  return { state, check };
}
