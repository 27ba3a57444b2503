/** The one store of what the API answered. */
import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '../api/problem.ts';

/** Only what may pass by itself is asked again: no answer, or "not now". */
const passing = (error: unknown): boolean => isProblem(error) && (error.unanswered || error.status === 429);

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 3 && passing(error),
      // The stream says when something changed; coming back to the window is no change.
      refetchOnWindowFocus: false,
      // A screen offline shows what it has instead of waiting for a network.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
