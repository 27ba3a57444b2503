/** 本机保存: what does this device keep of me, and how is it erased? */
import { Alert, Button, Space } from 'antd';
import { useMe } from '../../app/session.tsx';
import { eraseEverything, eraseKept, eraseUnreadable, unsent } from '../../offline/contents.ts';
import { useActs, useContents } from '../../offline/use-kept.ts';
import { openOwner } from '../../offline/vault.ts';
import { ActsWaiting } from '../../parts/acts/acts-waiting.tsx';
import { OpenVault } from '../../parts/open-vault.tsx';
import { withMessages } from '../../parts/with-messages.tsx';
import { Text } from '../../parts/text.tsx';
import { deviceWords } from '../../words/device.ts';
import { useWords } from '../../words/words.ts';
import { useErasing } from './erasing.ts';
import { OldPassword } from './old-password.tsx';
import { Room } from './room.tsx';
import { Things } from './things.tsx';

function Kept() {
  const t = useWords(deviceWords);
  const { drafts, photographs, kept, ofOthers, unreadable } = useContents();
  const erasing = useErasing();
  const acts = useActs();
  return (
    <>
      <ActsWaiting acts={acts} />
      <Things title={t('drafts')} things={drafts} hint={t('eraseHint')} />
      <Things title={t('photographs')} things={photographs} hint={t('eraseUnsentHint')} />
      <Things title={t('kept')} things={kept} hint={t('eraseHint')} />
      {kept.length > 0 && (
        <Button onClick={() => erasing(t('eraseHint'), eraseKept)}>{t('eraseKept')}</Button>
      )}
      {unreadable > 0 && (
        <OldPassword count={unreadable} erase={() => erasing(t('eraseUnsentHint'), eraseUnreadable)} />
      )}
      {ofOthers > 0 && <Alert type="info" showIcon title={t('others', { count: ofOthers })} />}
    </>
  );
}

function Device() {
  const t = useWords(deviceWords);
  const me = useMe();
  const erasing = useErasing();
  const count = unsent(useContents());
  return (
    <Space orientation="vertical" size={16} style={{ width: '100%', maxWidth: 960 }}>
      <h1>{t('title')}</h1>
      <Text>{t('intro')}</Text>
      <OpenVault me={me} />
      <Room />
      {openOwner() !== undefined && <Kept />}
      <Button danger onClick={() => erasing(t('eraseAllHint', { count }), eraseEverything)}>
        {t('eraseAll')}
      </Button>
    </Space>
  );
}

export default withMessages(Device);
