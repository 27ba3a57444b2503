/** The top bar: product, search (Ctrl+K), notices, language, large type, who is signed in. */
import { Button, Dropdown, type InputRef, Layout, Space } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { shellWords } from '../words/shell.ts';
import { SearchInput } from '../parts/search-input.ts';
import { useWords } from '../words/words.ts';
import { setLanguage } from './language.ts';
import { useIsPhone } from './media.ts';
import { TopPlaces } from './navigation.tsx';
import { placesOf } from './places.ts';
import { useMe } from './session.tsx';
import { useSignOut } from './sign-out.tsx';
import { useLargeType } from './theme.tsx';

function Search() {
  const t = useWords(shellWords);
  const go = useNavigate();
  const field = useRef<InputRef>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        field.current?.focus({ cursor: 'all' });
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  // What is looked for may be a name, so it goes into the state of the page, not into its address.
  const find = (text: string): void => {
    if (text.trim() !== '') void go('/cases', { state: { q: text.trim() } });
  };
  return (
    <SearchInput
      ref={field}
      role="searchbox"
      aria-label={t('search')}
      placeholder={`${t('searchHint')} (Ctrl+K)`}
      maxLength={100}
      onSearch={find}
      className="search"
    />
  );
}

export function LanguageSwitch() {
  const t = useWords(shellWords);
  const { i18n } = useTranslation();
  const next = i18n.language === 'en' ? 'zh' : 'en';
  const change = (): void => {
    setLanguage(next);
    void i18n.changeLanguage(next);
  };
  return (
    <Button type="text" onClick={change} lang={next === 'en' ? 'en' : 'zh-CN'}>
      {t('language')}
    </Button>
  );
}

function PersonMenu() {
  const t = useWords(shellWords);
  const me = useMe();
  const go = useNavigate();
  const { large, setLarge } = useLargeType();
  const { signOut, dialog } = useSignOut();
  const phone = useIsPhone();
  // The bottom bar has room for five places; the others are reached from here.
  const places = placesOf(me).filter(
    (place) => place.path === '/me' || (phone && !place.phone && place.path !== '/device'),
  );
  const items = [
    ...places.map(({ path, words }) => ({ key: path, label: t(words), onClick: () => void go(path) })),
    { key: 'large', label: t(large ? 'largeOn' : 'large'), onClick: () => setLarge(!large) },
    { key: 'device', label: t('device'), onClick: () => void go('/device') },
    { key: 'out', label: t('signOut'), onClick: () => void signOut() },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" aria-label={`${t('person')}: ${me.name}`}>{`${me.name} ▾`}</Button>
      </Dropdown>
      {dialog}
    </>
  );
}

export function TopBar() {
  const t = useWords(shellWords);
  const phone = useIsPhone();
  return (
    <Layout.Header className="top-bar">
      <Link to="/" className="product">
        {t(phone ? 'productShort' : 'product')}
      </Link>
      <Search />
      <Space size={4}>
        {!phone && <TopPlaces />}
        <LanguageSwitch />
        <PersonMenu />
      </Space>
    </Layout.Header>
  );
}
