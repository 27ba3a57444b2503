/** The web app: look, session, server state, addresses. */
import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { personQuery } from './app/person.ts';
import { queries } from './app/queries.ts';
import { router } from './app/routes.tsx';
import { Theme } from './app/theme.tsx';
import { TabGoesOn } from './parts/tab-goes-on.tsx';
import './words/words.ts';
import './app/app.css';

// Articles and titles come in the language that was asked for.
i18next.on('languageChanged', () => void queries.invalidateQueries());

// Asked for before anything is drawn: nothing is drawn without it.
void queries.prefetchQuery(personQuery);

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
