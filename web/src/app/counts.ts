/** How much waits behind each place, all at one instant. */
import { useQuery } from '@tanstack/react-query';
import { countWorklist, type WorklistCounts } from '../api/generated.ts';

export interface Counts {
  readonly worklist: number;
  readonly tasks: number;
  readonly notices: number;
}

/** What is the reader's and what their unit has given to nobody: the worklist as it opens. */
export const openOf = ({ mine, unassigned }: WorklistCounts): number => mine + unassigned;

export function useCounts(): Counts | undefined {
  return useQuery({
    queryKey: ['counts'],
    queryFn: async () => {
      const counts = await countWorklist();
      return { worklist: openOf(counts), tasks: counts.tasks, notices: counts.notices };
    },
  }).data;
}
