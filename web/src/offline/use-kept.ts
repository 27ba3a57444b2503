/** What the device keeps, as the screens see it: read again whenever any tab changes it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { contents, type Contents, EMPTY } from './contents.ts';
import { type KeptAct, listActs } from './outbox.ts';
import { type KeptPhotograph, photographsOf } from './photographs.ts';
import { onKept } from './told.ts';
import { canKeep } from './vault.ts';

const DEVICE = 'device';

function useDevice<T>(key: readonly string[], read: () => Promise<T>, none: T): T {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: [DEVICE, ...key],
    queryFn: () => (canKeep() ? read().catch(() => none) : none),
    staleTime: Number.POSITIVE_INFINITY,
    // What changed while no screen showed it was told to none: the photographs of an act that came back to its form.
    refetchOnMount: 'always',
  });
  useEffect(
    () => onKept(() => void queries.invalidateQueries({ queryKey: [DEVICE, ...key] })),
    [queries, key],
  );
  return data ?? none;
}

const NO_ACTS: readonly KeptAct[] = [];
const NO_PHOTOGRAPHS: readonly KeptPhotograph[] = [];
const ACTS = ['acts'] as const;
const CONTENTS = ['contents'] as const;

export const useActs = (): readonly KeptAct[] => useDevice(ACTS, listActs, NO_ACTS);
export const useContents = (): Contents => useDevice(CONTENTS, contents, EMPTY);

export function usePhotographs(holder: string): readonly KeptPhotograph[] {
  return useDevice(['photographs', holder], () => photographsOf(holder), NO_PHOTOGRAPHS);
}
