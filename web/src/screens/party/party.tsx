/**
 * 我的纠纷 (解纷码): what a party reads of the own dispute on a telephone, in large type. Opened with a code and a number; nothing of it is
 * kept on the device, and it closes by itself.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { leaveDispute, readOwnDispute } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { Dispute } from './dispute.tsx';
import { Entry } from './entry.tsx';
import './party.css';

const KEY = ['party dispute'];

function useOwnDispute() {
  const queries = useQueryClient();
  const found = useQuery({ queryKey: KEY, queryFn: () => readOwnDispute(), retry: false, gcTime: 0 });
  const { data, error, refetch } = found;
  const closed = isProblem(error) && error.status === 401;
  const leave = async (): Promise<void> => {
    // What was read is off the page even where no answer comes.
    queries.removeQueries({ queryKey: KEY });
    await leaveDispute({}).catch(() => undefined);
    await refetch();
  };
  return { data, error, closed, refetch, leave };
}

export default function PartyScreen() {
  const { data, error, closed, refetch, leave } = useOwnDispute();
  const again = (): void => void refetch();
  if (closed) return <Entry opened={again} wasOpen={data !== undefined} />;
  if (data === undefined) return error === null ? <Loading /> : <Failed error={error} again={again} />;
  return <Dispute found={data} error={error} again={again} leave={() => void leave()} />;
}
