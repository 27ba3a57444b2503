/** Filters that a person saved by name: a name is free text, so they are sealed on the device, each person's own. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keep, readKeptAnswer, viewsOf } from './kept.ts';

export interface View {
  readonly name: string;
  /** The filters as they stand in the address. */
  readonly search: string;
}

const NONE: readonly View[] = [];

/** @returns the person's views of a screen, and how to change them; where the device keeps nothing they last as long as the page */
export function useViews(screen: string) {
  const queries = useQueryClient();
  const queryKey = ['device', viewsOf(screen)];
  const { data = NONE } = useQuery({
    queryKey,
    queryFn: async () => {
      const kept = await readKeptAnswer<readonly View[]>(viewsOf(screen)).catch(() => undefined);
      return kept?.value ?? queries.getQueryData<readonly View[]>(queryKey) ?? NONE;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = (next: readonly View[]): void => {
    queries.setQueryData(queryKey, next);
    void keep(viewsOf(screen), next).catch(() => undefined);
  };
  return { views: data, change };
}
