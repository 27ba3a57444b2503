/**
 * The papers on their way to a case, and what came of each. They are the app's and not the page's: another tab of the case, or
 * another page, stops none and hides no failure. Leaving the app while one is under way is asked about (kept-nowhere.ts).
 */
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { UploadFailed } from '../../api/send-bytes.ts';
import { noteKeptNowhere } from '../../offline/kept-nowhere.ts';
import { newSending, type Sending, sendPaper, Unreadable } from './evidence-upload.ts';

export interface Upload {
  readonly sending: Sending;
  /** 0 to 1. */
  readonly part: number;
  readonly state: 'sending' | 'received' | 'failed' | 'unreadable';
  /** The API's own words. */
  readonly why: string;
}

const NONE: readonly Upload[] = [];

let all: readonly Upload[] = NONE;
const listeners = new Set<() => void>();
let ofCases: ReadonlyMap<string, readonly Upload[]> = new Map();

function tell(next: readonly Upload[]): void {
  all = next;
  ofCases = Map.groupBy(all, ({ sending }) => sending.caseId);
  noteKeptNowhere('papers', all.filter(({ state }) => state === 'sending').length);
  for (const listener of listeners) listener();
}

const show = (sending: Sending, change: Partial<Upload>): void =>
  tell(all.map((one) => (one.sending === sending ? { ...one, ...change } : one)));

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function send(sending: Sending): Promise<boolean> {
  show(sending, { state: 'sending', why: '' });
  try {
    await sendPaper(sending, (part) => show(sending, { part }));
    show(sending, { state: 'received', part: 1 });
    return true;
  } catch (error) {
    const state = error instanceof Unreadable ? 'unreadable' : 'failed';
    show(sending, { state, why: error instanceof UploadFailed ? (error.title ?? '') : '' });
    return false;
  }
}

export function useUploads(caseId: string) {
  const queries = useQueryClient();
  const rows = useSyncExternalStore(listen, () => ofCases.get(caseId) ?? NONE);
  const start = async (sending: Sending): Promise<void> => {
    if (await send(sending)) await queries.invalidateQueries({ queryKey: ['case', caseId, 'documents'] });
  };
  const add = (file: File, purpose: string): void => {
    const sending = newSending(file, caseId, purpose);
    tell([...all, { sending, part: 0, state: 'sending', why: '' }]);
    void start(sending);
  };
  const drop = (sending: Sending): void => tell(all.filter((one) => one.sending !== sending));
  return { rows, add, start, drop };
}
