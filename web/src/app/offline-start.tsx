/** A start without a network and without a session's key: name and password open what this device keeps of that person. */
import { Alert, Button, Card, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { type Credentials, hasVaults, openOffline } from '../offline/vault.ts';
import { Failed } from '../parts/states.tsx';
import { deviceWords } from '../words/device.ts';
import { signInWords } from '../words/sign-in.ts';
import { useWords } from '../words/words.ts';
import { keptPerson } from './person.ts';

function useOpening(again: () => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<'wrongOffline' | 'unknownOffline'>();
  const submit = async (entered: Credentials): Promise<void> => {
    setBusy(true);
    const owner = await openOffline(entered).catch(() => undefined);
    const known = owner !== undefined && (await keptPerson().catch(() => undefined)) !== undefined;
    setRefused(owner === undefined ? 'wrongOffline' : known ? undefined : 'unknownOffline');
    setBusy(false);
    if (known) again();
  };
  return { busy, refused, submit };
}

function OfflineForm({ again }: { readonly again: () => void }) {
  const t = useWords(deviceWords);
  const words = useWords(signInWords);
  const { busy, refused, submit } = useOpening(again);
  return (
    <Form layout="vertical" onFinish={(entered: Credentials) => void submit(entered)} requiredMark={false}>
      {refused !== undefined && (
        <Alert type="error" showIcon title={t(refused)} style={{ marginBottom: 16 }} />
      )}
      <Form.Item
        name="username"
        label={words('username')}
        rules={[{ required: true, message: words('enterUsername') }]}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={words('password')}
        rules={[{ required: true, message: words('enterPassword') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('openOffline')}
      </Button>
    </Form>
  );
}

export default function OfflineStart({
  error,
  again,
}: {
  readonly error: unknown;
  readonly again: () => void;
}) {
  const t = useWords(deviceWords);
  const [some, setSome] = useState(false);
  useEffect(() => {
    void hasVaults().then(setSome, () => undefined);
  }, []);
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [again]);
  if (!some) return <Failed error={error} again={again} />;
  return (
    <main className="sign-in">
      <Card>
        <h1>{t('offlineStart')}</h1>
        <p>{t('offlineStartHint')}</p>
        <OfflineForm again={again} />
        <Button type="link" onClick={again}>
          {t('tryNetwork')}
        </Button>
      </Card>
    </main>
  );
}
