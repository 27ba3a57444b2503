/**
 * Every address of the app. A screen is loaded when it is opened; none imports another. The worklist comes with the app: it is
 * where most begin, and apart it would be fifty files of what it shares with others instead of one.
 */
import i18next from 'i18next';
import type { ComponentType } from 'react';
import { createBrowserRouter, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { catalogueQuery } from '../api/catalogue.ts';
import { Loading } from '../parts/states.tsx';
import { askAhead } from '../screens/worklist/query.ts';
import Worklist from '../screens/worklist/worklist.tsx';
import { Broken } from './broken.tsx';
import { Home } from './home.tsx';
import { personQuery } from './person.ts';
import { queries } from './queries.ts';
import { Shell } from './shell.tsx';

/** Where a browser cannot tell when it is idle. */
const IDLE_MS = 1_000;

type Screen = () => Promise<{ readonly default: ComponentType }>;

const SCREENS: Readonly<Record<string, Screen>> = {
  cases: () => import('../screens/cases/cases.tsx'),
  'cases/:caseId': () => import('../screens/case/case.tsx'),
  'cases/:caseId/inspect': () => import('../screens/inspector/inspector.tsx'),
  'cases/:caseId/decide/:type': () => import('../screens/decision/decision.tsx'),
  intake: () => import('../screens/intake/intake.tsx'),
  tasks: () => import('../screens/tasks/tasks.tsx'),
  'tasks/:taskId': () => import('../screens/task/task.tsx'),
  device: () => import('../screens/device/device.tsx'),
  supervision: () => import('../screens/supervision/supervision.tsx'),
  'supervision/:list': () => import('../screens/supervision-list/supervision-list.tsx'),
  'bookings/:bookingId/room': () => import('../screens/room/room.tsx'),
  calendar: () => import('../screens/calendar/calendar.tsx'),
  notices: () => import('../screens/notices/notices.tsx'),
  me: () => import('../screens/me/me.tsx'),
  admin: () => import('../screens/admin/admin.tsx'),
  party: () => import('../screens/party/party.tsx'),
  'party/room/:bookingId': () => import('../screens/party-room/party-room.tsx'),
  'verify/:code?': () => import('../screens/verify/verify.tsx'),
  calculator: () => import('../screens/calculator/calculator.tsx'),
  rules: () => import('../screens/rules/rules.tsx'),
  'rules/:ruleId': () => import('../screens/rules/rule.tsx'),
  '*': () => import('../screens/missing/missing.tsx'),
};

/** Nothing to sign in for. */
const OPEN: ReadonlySet<string> = new Set([
  'party',
  'party/room/:bookingId',
  'verify/:code?',
  'calculator',
  'rules',
  'rules/:ruleId',
]);

/** What most often follows on a page. */
const NEXT: Readonly<Record<string, string>> = {
  'cases/:caseId': 'cases/:caseId/decide/:type',
  tasks: 'tasks/:taskId',
};

/** Once the browser has nothing else to do, so that the press only draws. Without a network the service worker has it, or the press says so. */
function fetchNext(path: string): void {
  const load = SCREENS[NEXT[path] ?? ''];
  if (load === undefined) return;
  const soon = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, IDLE_MS));
  soon(() => void load().catch(() => undefined));
}

/** At the start of the app, what its first page shows is asked for as soon as the person is known, while the frame is drawn. */
function worklistAhead({ request }: LoaderFunctionArgs): null {
  if (queries.getQueryData(personQuery.queryKey) !== undefined) return null;
  const { searchParams } = new URL(request.url);
  void queries
    .fetchQuery(personQuery)
    .then(async () => {
      await Promise.all([
        queries.prefetchQuery(catalogueQuery(i18next.language)),
        askAhead(queries, searchParams),
      ]);
    })
    // Whoever has no session is asked to sign in by the session itself.
    .catch(() => undefined);
  return null;
}

const children: RouteObject[] = [
  { index: true, Component: Home },
  { path: 'worklist', Component: Worklist, loader: worklistAhead },
  ...Object.entries(SCREENS).map(([path, load]) => ({
    path,
    handle: { open: OPEN.has(path) },
    lazy: async () => {
      const { default: Component } = await load();
      fetchNext(path);
      return { Component };
    },
  })),
];

export const router = createBrowserRouter([
  { path: '/', Component: Shell, ErrorBoundary: Broken, HydrateFallback: Loading, children },
]);
