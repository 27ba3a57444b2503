/** Every address of the app. A screen is loaded when it is opened; none imports another. */
import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Loading } from '../parts/states.tsx';
import { Broken } from './broken.tsx';
import { Home } from './home.tsx';
import { Shell } from './shell.tsx';

type Screen = () => Promise<{ readonly default: ComponentType }>;

const SCREENS: Readonly<Record<string, Screen>> = {
  worklist: () => import('../screens/worklist/worklist.tsx'),
  cases: () => import('../screens/cases/cases.tsx'),
  'cases/:caseId': () => import('../screens/case/case.tsx'),
  'cases/:caseId/decide/:type': () => import('../screens/decision/decision.tsx'),
  intake: () => import('../screens/intake/intake.tsx'),
  tasks: () => import('../screens/tasks/tasks.tsx'),
  'tasks/:taskId': () => import('../screens/task/task.tsx'),
  device: () => import('../screens/device/device.tsx'),
  notices: () => import('../screens/notices/notices.tsx'),
  me: () => import('../screens/me/me.tsx'),
  admin: () => import('../screens/admin/admin.tsx'),
  '*': () => import('../screens/missing/missing.tsx'),
};

const children: RouteObject[] = [
  { index: true, Component: Home },
  ...Object.entries(SCREENS).map(([path, load]) => ({
    path,
    lazy: async () => ({ Component: (await load()).default }),
  })),
];

export const router = createBrowserRouter([
  { path: '/', Component: Shell, ErrorBoundary: Broken, HydrateFallback: Loading, children },
]);
