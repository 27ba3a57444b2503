/** The frame: rail and top bar at the desk, bottom bar on the phone; bands of demonstration, network and new release. */
import { Layout } from 'antd';
import { lazy, Suspense } from 'react';
import { Outlet, useMatches } from 'react-router';
import { Loading } from '../parts/states.tsx';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import { Bands } from './bands.tsx';
import { useIsPhone } from './media.ts';
import { BottomBar, Rail } from './navigation.tsx';
import { Session } from './session.tsx';
import { TopBar } from './top-bar.tsx';

const OpenFrame = lazy(() => import('./open-frame.tsx'));

function Content() {
  return (
    <Layout.Content id="content" tabIndex={-1} className="content">
      <Bands />
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </Layout.Content>
  );
}

function Frame() {
  const phone = useIsPhone();
  const t = useWords(shellWords);
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Layout className={phone ? 'frame phone' : 'frame'}>
        <TopBar />
        {phone ? (
          <>
            <Content />
            <BottomBar />
          </>
        ) : (
          <Layout>
            <Rail />
            <Content />
          </Layout>
        )}
      </Layout>
    </>
  );
}

/** Whether the page asks for nobody to be signed in. */
const useIsOpen = (): boolean =>
  useMatches().some(({ handle }) => (handle as { readonly open?: boolean } | undefined)?.open === true);

export function Shell() {
  const open = useIsOpen();
  return (
    <Session
      {...(open
        ? {
            stranger: (
              <Suspense fallback={<Loading />}>
                <OpenFrame />
              </Suspense>
            ),
          }
        : {})}
    >
      <Frame />
    </Session>
  );
}
