/** The frame of pages for which nobody need be signed in: product, the open pages, language, large type, and the way to the sign-in. */
import { Button, Layout, Space } from 'antd';
import { Suspense } from 'react';
import { Link, NavLink, Outlet } from 'react-router';
import { Loading } from '../parts/states.tsx';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import { Bands } from './bands.tsx';
import { useIsPhone } from './media.ts';
import { useLargeType } from './theme.tsx';
import { LanguageSwitch } from './top-bar.tsx';

function OpenBar() {
  const t = useWords(shellWords);
  const phone = useIsPhone();
  const { large, setLarge } = useLargeType();
  return (
    <Layout.Header className="top-bar">
      <Link to="/" className="product">
        {t(phone ? 'productShort' : 'product')}
      </Link>
      <nav aria-label={t('mainNavigation')} className="open-nav">
        <NavLink to="/calculator" className="place">
          {t('calculator')}
        </NavLink>
        <NavLink to="/rules" className="place">
          {t('rules')}
        </NavLink>
      </nav>
      <Space size={4}>
        {!phone && (
          <Button type="text" onClick={() => setLarge(!large)}>
            {t(large ? 'largeOn' : 'large')}
          </Button>
        )}
        <LanguageSwitch />
        <Link to="/" className="place">
          {t('signIn')}
        </Link>
      </Space>
    </Layout.Header>
  );
}

export default function OpenFrame() {
  const t = useWords(shellWords);
  const phone = useIsPhone();
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Layout className={phone ? 'frame phone open' : 'frame open'}>
        <OpenBar />
        <Layout.Content id="content" tabIndex={-1} className="content">
          <Bands words={false} />
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
    </>
  );
}
