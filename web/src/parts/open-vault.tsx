/** Why nothing is kept on this device now, and how it is: by the password, once. */
import { Alert, Button, Form, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { signIn, type Me } from '../api/generated.ts';
import { sessionEnd } from '../api/session-end.ts';
import { rereadDrafts } from '../offline/drafts.ts';
import { canKeep, openAtSignIn, openOwner } from '../offline/vault.ts';
import { deviceWords } from '../words/device.ts';
import { useWords } from '../words/words.ts';

function useOpen(me: Me) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const submit = async ({ password }: { readonly password: string }): Promise<void> => {
    setBusy(true);
    try {
      // The API alone knows whether it is the password; a wrong one must not make a vault.
      await signIn({ username: me.username, password });
      await openAtSignIn(me.id, { username: me.username, password }, await sessionEnd());
      rereadDrafts();
      await queries.invalidateQueries({ queryKey: ['device'] });
      setWrong(false);
    } catch {
      setWrong(true);
    } finally {
      setBusy(false);
    }
  };
  return { busy, wrong, submit };
}

/** Nothing where the device keeps things. */
export function OpenVault({ me }: { readonly me: Me }) {
  const t = useWords(deviceWords);
  const { busy, wrong, submit } = useOpen(me);
  if (!canKeep()) return <Alert type="warning" showIcon className="no-print" title={t('unavailable')} />;
  if (openOwner() === me.id) return null;
  const form = (
    <Form layout="inline" onFinish={(entered: { readonly password: string }) => void submit(entered)}>
      <Form.Item
        name="password"
        label={t('password')}
        rules={[{ required: true, message: t('enterPassword') }]}
        {...(wrong ? { help: t('wrong'), validateStatus: 'error' as const } : {})}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('open')}
      </Button>
    </Form>
  );
  return (
    <Alert
      type="warning"
      showIcon
      className="no-print"
      title={t('shut')}
      description={
        <>
          <p>{t('shutHint')}</p>
          {form}
        </>
      }
    />
  );
}
