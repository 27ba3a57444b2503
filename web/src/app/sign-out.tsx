/** 退出登录: says what waits on this device before it goes, and clears what is kept only when that was confirmed. */
import { App, Button, Space } from 'antd';
import { contents, EMPTY, eraseKept, eraseMine, unsent } from '../offline/contents.ts';
import { shut } from '../offline/vault.ts';
import { endLeftSession, noteLeaving } from './left-session.ts';
import { useWords } from '../words/words.ts';

/** The keys of this device go also without a network; the session then ends as soon as there is one. */
async function leave(): Promise<void> {
  noteLeaving();
  await shut().catch(() => undefined);
  await endLeftSession();
  location.assign('/');
}

/** @returns to be called when the person wants to sign out */
export function useSignOut(): () => Promise<void> {
  const t = useWords('device');
  const { modal } = App.useApp();
  return async () => {
    const kept = await contents().catch(() => EMPTY);
    const count = unsent(kept);
    if (count === 0) {
      await eraseMine().catch(() => undefined);
      await leave();
      return;
    }
    const asking = modal.confirm({
      title: t('leaveTitle', { count }),
      content: t('leaveHint'),
      footer: () => (
        <Space wrap>
          <Button onClick={() => asking.destroy()}>{t('stay')}</Button>
          <Button danger onClick={() => void eraseMine().then(leave)}>
            {t('eraseAndLeave')}
          </Button>
          <Button type="primary" onClick={() => void eraseKept().then(leave)}>
            {t('keepAndLeave')}
          </Button>
        </Space>
      ),
    });
  };
}
