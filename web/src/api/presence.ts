/** Says that this person has a case open, and learns who else has. What the API keeps of it lasts about a minute. */
import { useQuery } from '@tanstack/react-query';
import { casePresence, type PresentPerson, tellPresence } from './generated.ts';

const BEAT_MS = 20_000;

/** @param deciding whether a decision is being written @returns the others */
export function usePresence(caseId: string, deciding: boolean): readonly PresentPerson[] {
  useQuery({
    queryKey: ['presence-beat', caseId, deciding],
    queryFn: async () => {
      // A page that nobody looks at is nobody's presence.
      if (document.visibilityState === 'visible') await tellPresence(caseId, { deciding });
      return true;
    },
    refetchInterval: BEAT_MS,
    retry: 2,
    staleTime: 0,
    gcTime: 0,
  });
  const { data } = useQuery({
    queryKey: ['case', caseId, 'presence'],
    queryFn: () => casePresence(caseId),
    refetchInterval: BEAT_MS,
    retry: false,
  });
  return data?.items ?? [];
}
