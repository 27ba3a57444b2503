/** Whom to find and where: a tap calls; the map app gets the address only when the person says so. */
import { Button, Descriptions, Popconfirm } from 'antd';
import { useCode } from '../../api/catalogue.ts';
import type { Task } from '../../api/generated.ts';
import { Text } from '../../parts/text.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { useSay, useWords } from '../../words/words.ts';

const isApple = (): boolean => /iPhone|iPad|Macintosh/u.test(navigator.userAgent);

/** Android and its relatives open `geo:`; Apple's devices open this address with the app, not the browser. */
const mapOf = (address: string): string =>
  isApple()
    ? `https://maps.apple.com/?q=${encodeURIComponent(address)}`
    : `geo:0,0?q=${encodeURIComponent(address)}`;

function Address({ address }: { readonly address: string }) {
  const t = useWords(tasksWords);
  return (
    <div>
      <div>{address}</div>
      <Popconfirm
        title={t('mapTitle')}
        description={t('mapHint')}
        okText={t('mapOk')}
        cancelText={t('cancel')}
        onConfirm={() => location.assign(mapOf(address))}
      >
        <Button>{t('map')}</Button>
      </Popconfirm>
    </div>
  );
}

function useAddresses({ confirmedAddress, party }: Task) {
  const t = useWords(tasksWords);
  const all = [
    { label: t('confirmedAddress'), address: confirmedAddress },
    { label: t('registeredAddress'), address: party?.address },
  ];
  return all.flatMap(({ label, address }, key) =>
    address === undefined ? [] : [{ key, label, children: <Address address={address} /> }],
  );
}

export function Target({ task }: { readonly task: Task }) {
  const t = useWords(tasksWords);
  const say = useSay();
  const roles = useCode('partyRole');
  const addresses = useAddresses(task);
  const { party } = task;
  if (party === undefined && addresses.length === 0) return null;
  const phone = party?.phone;
  const items = [
    {
      key: 'who',
      label: party === undefined ? t('who') : say(roles(party.role)),
      children: <Text strong>{party?.name ?? party?.description ?? task.partyName}</Text>,
    },
    {
      key: 'phone',
      label: t('phone'),
      children:
        phone === undefined ? (
          t('noPhone')
        ) : (
          <Button type="primary" ghost href={`tel:${phone}`}>
            {t('call', { number: phone })}
          </Button>
        ),
    },
    ...(addresses.length === 0 ? [{ key: 'where', label: t('where'), children: t('noAddress') }] : addresses),
  ];
  return (
    <section aria-label={t('target')}>
      <h2>{t('target')}</h2>
      <Descriptions column={1} size="small" bordered items={items} />
    </section>
  );
}
