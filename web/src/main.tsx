/** The web app: look, session, server state, addresses. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { isProblem } from './api/problem.ts';
import { router } from './app/routes.tsx';
import { Theme } from './app/theme.tsx';
import { TabGoesOn } from './parts/tab-goes-on.tsx';
import './words/words.ts';
import './app/app.css';

/** Only what may pass by itself is asked again: no answer, or "not now". */
const passing = (error: unknown): boolean => isProblem(error) && (error.unanswered || error.status === 429);

const queries = new QueryClient({
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

// Articles and titles come in the language that was asked for.
i18next.on('languageChanged', () => void queries.invalidateQueries());

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Theme>
      <QueryClientProvider client={queries}>
        <TabGoesOn>
          <RouterProvider router={router} />
        </TabGoesOn>
      </QueryClientProvider>
    </Theme>
  </StrictMode>,
);
