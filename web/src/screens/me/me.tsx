/** 我的: who I am here, my password, where I am signed in, how the screens look. */
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Card, Descriptions, Segmented, Space, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCatalogue } from '../../api/catalogue.ts';
import { type Language, setLanguage } from '../../app/language.ts';
import { useMe } from '../../app/session.tsx';
import { useLargeType } from '../../app/theme.tsx';
import { ChangePassword } from '../../parts/change-password.tsx';
import { calendarFeedWords } from '../../words/bookings.ts';
import { meWords } from '../../words/me.ts';
import { useSay, useWords } from '../../words/words.ts';
import { CalendarFeed } from './calendar-feed.tsx';
import { Sessions } from './sessions.tsx';
import './me.css';

function Who() {
  const t = useWords(meWords);
  const say = useSay();
  const { name, username, roles, unit } = useMe();
  const words = new Map(useCatalogue()?.roles.map((role) => [role.role, say(role)]));
  const items = [
    { key: 'name', label: t('name'), children: name },
    { key: 'username', label: t('username'), children: username },
    {
      key: 'roles',
      label: t('roles'),
      children: roles.map((role) => words.get(role) ?? role).join(t('and')),
    },
    { key: 'unit', label: t('unit'), children: unit.name },
  ];
  return <Descriptions bordered size="small" column={1} items={items} />;
}

function Password() {
  const t = useWords(meWords);
  const queries = useQueryClient();
  const [times, setTimes] = useState(0);
  const done = (): void => {
    setTimes((before) => before + 1);
    void queries.invalidateQueries({ queryKey: ['me', 'sessions'] });
  };
  return (
    <>
      {times > 0 && (
        <Alert type="success" showIcon title={t('passwordChanged')} style={{ marginBottom: 16 }} />
      )}
      <ChangePassword key={times} done={done} />
    </>
  );
}

function Look() {
  const t = useWords(meWords);
  const { i18n } = useTranslation();
  const { large, setLarge } = useLargeType();
  const change = (next: Language): void => {
    setLanguage(next);
    void i18n.changeLanguage(next);
  };
  return (
    <Space orientation="vertical" size={16}>
      <Space>
        <span id="me-language">{t('language')}</span>
        <Segmented
          aria-labelledby="me-language"
          value={i18n.language === 'en' ? 'en' : 'zh'}
          onChange={change}
          options={[
            { value: 'zh' as const, label: '中文' },
            { value: 'en' as const, label: 'English' },
          ]}
        />
      </Space>
      <Space>
        <Switch aria-labelledby="me-large" checked={large} onChange={setLarge} />
        <span id="me-large">{t('large')}</span>
      </Space>
      <Link to="/device">{t('device')}</Link>
    </Space>
  );
}

export default function Me() {
  const t = useWords(meWords);
  const feed = useWords(calendarFeedWords);
  return (
    <div style={{ maxWidth: 720 }}>
      <h1>{t('title')}</h1>
      <Space orientation="vertical" size={16} style={{ width: '100%' }}>
        <Who />
        <Card size="small" title={<h2>{t('look')}</h2>}>
          <Look />
        </Card>
        <Card size="small" title={<h2>{t('sessions')}</h2>}>
          <Sessions />
        </Card>
        <Card size="small" title={<h2>{feed('title')}</h2>}>
          <CalendarFeed />
        </Card>
        <Card size="small" title={<h2>{t('password')}</h2>}>
          <Password />
        </Card>
      </Space>
    </div>
  );
}
