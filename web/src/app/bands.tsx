/** Bands over every screen: demonstration data, no network, words of law that could not be read, a new release. */
import { Alert, Button, Space } from 'antd';
import { useCatalogueRead } from '../api/catalogue.ts';
import { useInstance } from '../api/instance.ts';
import { useDirty } from '../offline/drafts.ts';
import { FailedPart } from '../parts/states.tsx';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import { useOnline } from './online.ts';
import { useRelease } from './release.ts';

/** A screen that waits for the catalogue would wait for ever, and not say why. */
function WordsMissing() {
  const t = useWords(shellWords);
  const { data, error, refetch } = useCatalogueRead();
  if (error === null || data !== undefined) return null;
  return <FailedPart what={t('wordsMissing')} error={error} again={() => void refetch()} />;
}

/** @param words whether the page reads the catalogue, which only those who are signed in can */
export function Bands({ words = true }: { readonly words?: boolean }) {
  const t = useWords(shellWords);
  const online = useOnline();
  const instance = useInstance();
  const { waiting, update, later } = useRelease();
  // Loading the page anew would move what somebody is typing.
  const dirty = useDirty();
  return (
    <>
      {instance?.demo === true && <Alert banner type="info" title={t('demo')} />}
      {!online && <Alert banner type="warning" title={t('offline')} />}
      {words && <WordsMissing />}
      {waiting && !dirty && (
        <Alert
          banner
          type="info"
          title={t('newRelease')}
          action={
            <Space>
              <Button size="small" type="primary" onClick={update}>
                {t('update')}
              </Button>
              <Button size="small" onClick={later}>
                {t('later')}
              </Button>
            </Space>
          }
        />
      )}
    </>
  );
}
