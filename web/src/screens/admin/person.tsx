/** One person: who they are, and what the reader may do, which the API says by `may`. */
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Descriptions, Popconfirm, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import {
  disablePerson,
  enablePerson,
  givePassword,
  type PersonCard,
  readPerson,
} from '../../api/generated.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { Refused } from '../../parts/refused.tsx';
import { adminWords } from '../../words/admin.ts';
import { useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import { Away } from './away.tsx';
import { ChangePerson } from './change-person.tsx';
import { Holds } from './holds.tsx';
import { Mediator } from './mediator.tsx';
import { PasswordLost, PasswordOnce, useAwayText, useRoleText } from './shared.tsx';

function Account({ person }: { readonly person: PersonCard }) {
  const t = useWords(adminWords);
  const { busy, problem, act } = useActing();
  const [given, setGiven] = useState<{ readonly oneTimePassword?: string }>();
  const { id, name, may, disabled } = person;
  const give = (): void => void act({ give: id }, (options) => givePassword(id, {}, options)).then(setGiven);
  const disable = (): void => void act({ disable: id }, (options) => disablePerson(id, {}, options));
  const enable = (): void => void act({ enable: id }, (options) => enablePerson(id, {}, options));
  return (
    <>
      {given?.oneTimePassword !== undefined && <PasswordOnce password={given.oneTimePassword} name={name} />}
      {given !== undefined && given.oneTimePassword === undefined && <PasswordLost name={name} />}
      <Refused problem={problem} />
      <Space wrap>
        {may.includes('give_password') && (
          <Popconfirm title={t('givePasswordAsk')} onConfirm={give} okText={t('yes')} cancelText={t('no')}>
            <Button loading={busy}>{t('givePassword')}</Button>
          </Popconfirm>
        )}
        {may.includes('disable_person') && disabled !== true && (
          <Popconfirm title={t('disableAsk')} onConfirm={disable} okText={t('yes')} cancelText={t('no')}>
            <Button danger loading={busy}>
              {t('disable')}
            </Button>
          </Popconfirm>
        )}
        {may.includes('enable_person') && disabled === true && (
          <Button loading={busy} onClick={enable}>
            {t('enable')}
          </Button>
        )}
      </Space>
    </>
  );
}

function Who({ person: { name, username, roles, unit, disabled, away } }: { readonly person: PersonCard }) {
  const t = useWords(adminWords);
  const roleText = useRoleText();
  const awayText = useAwayText();
  const absence = away === undefined ? undefined : awayText(away);
  const items = [
    { key: 'username', label: t('username'), children: username },
    { key: 'roles', label: t('roles'), children: roleText(roles) },
    { key: 'unit', label: t('unit'), children: unit.name },
    {
      key: 'state',
      label: t('state'),
      children: disabled === true ? t('disabled') : (absence ?? t('active')),
    },
  ];
  return <Descriptions bordered size="small" column={1} items={items} aria-label={name} />;
}

type Right = PersonCard['may'][number];
interface PartOfPage {
  readonly rights: readonly Right[];
  readonly title: 'account' | 'change' | 'mediator' | 'away' | 'holds';
  readonly Content: (props: { readonly person: PersonCard }) => ReactNode;
}

/** Each is drawn for whoever may do one of its acts to this person. */
const PARTS: readonly PartOfPage[] = [
  { rights: ['give_password', 'disable_person', 'enable_person'], title: 'account', Content: Account },
  { rights: ['change_person', 'move_person'], title: 'change', Content: ChangePerson },
  { rights: ['set_mediator_profile'], title: 'mediator', Content: Mediator },
  { rights: ['set_away'], title: 'away', Content: Away },
  { rights: ['see_holds'], title: 'holds', Content: Holds },
];

export function PersonPage({ personId }: { readonly personId: string }) {
  const t = useWords(adminWords);
  const asked = useQuery({ queryKey: ['admin', 'person', personId], queryFn: () => readPerson(personId) });
  const { data: person, error, refetch } = asked;
  if (person === undefined) {
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  }
  const parts = PARTS.filter(({ rights }) => rights.some((right) => person.may.includes(right)));
  return (
    <div style={{ maxWidth: 820 }}>
      <Link to="/admin">{t('backToPeople')}</Link>
      <h1>{person.name}</h1>
      <Space orientation="vertical" size={16} style={{ width: '100%' }}>
        <Who person={person} />
        {parts.map(({ title, Content }) => (
          <Card key={title} size="small" title={<h2>{t(title)}</h2>}>
            <Content person={person} />
          </Card>
        ))}
      </Space>
    </div>
  );
}
