/** How much room it takes, and whether the browser has promised to keep it. */
import { Button, Descriptions, Space } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askToPersist, room } from '../../offline/contents.ts';
import { deviceWords } from '../../words/device.ts';
import { useWords } from '../../words/words.ts';
import { inBytes } from './bytes.ts';

const KEY = ['device', 'room'];

function Persisted({ persisted }: { readonly persisted: boolean }) {
  const t = useWords(deviceWords);
  const queries = useQueryClient();
  const [refused, setRefused] = useState(false);
  const ask = async (): Promise<void> => {
    setRefused(!(await askToPersist()));
    await queries.invalidateQueries({ queryKey: KEY });
  };
  if (persisted) return <span>{`✓ ${t('persisted')}`}</span>;
  return (
    <Space wrap>
      <span>{`✕ ${t('notPersisted')}`}</span>
      <Button onClick={() => void ask()}>{t('persist')}</Button>
      {refused && <span role="status">{t('persistRefused')}</span>}
    </Space>
  );
}

export function Room() {
  const t = useWords(deviceWords);
  const { data } = useQuery({ queryKey: KEY, queryFn: async () => (await room()) ?? null });
  const children =
    data === undefined || data === null ? (
      t('unknownSpace')
    ) : (
      <Space orientation="vertical">
        <span>{t('used', { used: inBytes(data.used), quota: inBytes(data.quota) })}</span>
        <Persisted persisted={data.persisted} />
      </Space>
    );
  return (
    <Descriptions column={1} size="small" bordered items={[{ key: 'room', label: t('space'), children }]} />
  );
}
