/** Units of the reader's scope: one query under one key, so that no screen finds another's shape in the cache. */
import { queryOptions } from '@tanstack/react-query';
import { listUnits } from './generated.ts';

const TEN_MINUTES_MS = 600_000;

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async () => (await listUnits()).items,
  staleTime: TEN_MINUTES_MS,
});
