/** The frame: rail and top bar at the desk, bottom bar on the phone; bands of demonstration, network and new release. */
import { Layout } from 'antd';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Loading } from '../parts/states.tsx';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import { Bands } from './bands.tsx';
import { useIsPhone } from './media.ts';
import { BottomBar, Rail } from './navigation.tsx';
import { Session } from './session.tsx';
import { TopBar } from './top-bar.tsx';

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

export function Shell() {
  return (
    <Session>
      <Frame />
    </Session>
  );
}
