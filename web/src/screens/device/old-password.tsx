/** Something is kept under a password that was changed elsewhere since: the old one opens it again, once and for all. */
import { Alert, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useMe } from '../../app/session.tsx';
import { rereadDrafts } from '../../offline/drafts.ts';
import { opens, rewrap } from '../../offline/vault.ts';
import { deviceWords } from '../../words/device.ts';
import { useWords } from '../../words/words.ts';

interface Entered {
  readonly old: string;
  readonly now: string;
}

function useAdopt() {
  const t = useWords(deviceWords);
  const me = useMe();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string>();
  const submit = async ({ old, now }: Entered): Promise<void> => {
    setBusy(true);
    // Wrapped under a mistyped password it would be lost.
    const right = await opens(me.id, { username: me.username, password: now }).catch(() => false);
    const count = right ? await rewrap(me.id, me.username, old, now).catch(() => 0) : 0;
    setTold(t(count > 0 ? 'opened' : 'wrong'));
    if (count > 0) rereadDrafts();
    setBusy(false);
  };
  return { busy, told, submit };
}

export function OldPassword({ count, erase }: { readonly count: number; readonly erase: () => void }) {
  const t = useWords(deviceWords);
  const { busy, told, submit } = useAdopt();
  const rules = [{ required: true, message: t('enterPassword') }];
  const form = (
    <Form layout="vertical" onFinish={(entered: Entered) => void submit(entered)} style={{ maxWidth: 360 }}>
      <p>{t('oldHint')}</p>
      <Form.Item name="old" label={t('oldPassword')} rules={rules}>
        <Input.Password autoComplete="off" />
      </Form.Item>
      <Form.Item name="now" label={t('currentPassword')} rules={rules}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('openOld')}
        </Button>
        <Button danger onClick={erase}>
          {t('eraseOld')}
        </Button>
      </Space>
      {told !== undefined && <p role="status">{told}</p>}
    </Form>
  );
  return <Alert type="warning" showIcon title={t('old', { count })} description={form} />;
}
