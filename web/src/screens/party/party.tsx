/**
 * 我的纠纷 (解纷码): what a party reads of the own dispute on a telephone, in large type. Opened with a code and a number; nothing of it is
 * kept on the device, and it closes by itself.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { leaveDispute, readOwnDispute } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { Dispute } from './dispute.tsx';
import { Entry } from './entry.tsx';
import './party.css';
import { useScanned } from './scanned.ts';

/** A little longer than the API keeps a page open that nobody touches: it finds it closed then. */
const LEFT_ALONE_MS = 21 * 60_000;

function useOwnDispute() {
  const { data, error, refetch, dataUpdatedAt, errorUpdatedAt } = useQuery({
    queryKey: ['party dispute'],
    queryFn: () => readOwnDispute(),
    retry: false,
    gcTime: 0,
    refetchInterval: LEFT_ALONE_MS,
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: 'always',
  });
  const closed = isProblem(error) && error.status === 401;
  // Without a line nobody says that it is closed: it goes all the same.
  const tooOld = errorUpdatedAt - dataUpdatedAt > LEFT_ALONE_MS / 2;
  return { found: tooOld ? undefined : data, wasOpen: data !== undefined, error, closed, refetch };
}

type Left = 'left' | 'unheard' | undefined;

export default function PartyScreen() {
  const { found, wasOpen, error, closed, refetch } = useOwnDispute();
  const { scanned, take } = useScanned();
  const [left, setLeft] = useState<Left>();
  const queries = useQueryClient();
  // What hangs below it too: the papers.
  const again = (): void => void queries.invalidateQueries({ queryKey: ['party dispute'] });
  const leave = async (): Promise<void> => {
    setLeft('left');
    // What was read is off the page; where no answer came it can be opened again on this device, and that is said.
    await leaveDispute({}).catch(() => setLeft('unheard'));
  };
  const opened = async (): Promise<void> => {
    await refetch();
    take();
    setLeft(undefined);
  };
  // Whoever scans a code is let to the door, whoever was there before.
  if (closed || left !== undefined || scanned !== undefined) {
    const over =
      left === 'unheard' ? 'unheard' : closed && wasOpen && left === undefined ? 'over' : undefined;
    return <Entry key={scanned ?? ''} code={scanned ?? ''} opened={() => void opened()} over={over} />;
  }
  if (found === undefined) return error === null ? <Loading /> : <Failed error={error} again={again} />;
  return <Dispute found={found} error={error} again={again} leave={() => void leave()} />;
}
