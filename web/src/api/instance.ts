/** What this platform is: a demonstration or not. */
import { useQuery } from '@tanstack/react-query';
import { instance, type Instance } from './generated.ts';

export function useInstance(): Instance | undefined {
  return useQuery({ queryKey: ['instance'], queryFn: () => instance(), staleTime: Number.POSITIVE_INFINITY })
    .data;
}
