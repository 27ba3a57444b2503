/** Photographs: two buttons, since `capture` hides the album on telephones; upright and smaller unless the original is wanted. */
import { App, Button, Checkbox, Image, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type Picture, prepare } from '../../offline/photograph.ts';
import { Paragraph, Text } from '../../parts/text.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { useWords } from '../../words/words.ts';
import { Signature } from './signature.tsx';
import type { Evidence as Kept, Shown } from './use-evidence.ts';

const KB = 1024;
/** What is shown of a digest; the whole is in its title. */
const SHOWN_DIGEST = 12;

function usePreview({ note, read }: Shown): string | undefined {
  const [url, setUrl] = useState<string>();
  const readOnce = useRef(read);
  useEffect(() => {
    if (!note.mediaType.startsWith('image/')) return undefined;
    let made: string | undefined;
    let gone = false;
    void readOnce
      .current()
      .then((blob) => {
        if (gone) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [note.mediaType]);
  return url;
}

function Item({ one, remove }: { readonly one: Shown; readonly remove: () => void }) {
  const t = useWords(tasksWords);
  const url = usePreview(one);
  const { filename, sha256 } = one.note;
  return (
    <li className="evidence-item">
      {url !== undefined && (
        <Image src={url} alt={filename} width={72} height={72} className="evidence-picture" />
      )}
      <div>
        <div>{filename}</div>
        <Text type="secondary" title={sha256}>
          {`${Math.ceil(one.bytes / KB)} kB · ${t('digest')} ${sha256.slice(0, SHOWN_DIGEST)}`}
        </Text>
      </div>
      <Button onClick={remove} aria-label={t('remove', { name: filename })}>
        {t('remove', { name: '' })}
      </Button>
    </li>
  );
}

interface PickProps {
  readonly label: string;
  readonly accept: string;
  readonly camera?: boolean;
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function Pick({ label, accept, camera = false, busy, onFiles }: PickProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button loading={busy} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        style={{ display: 'none' }}
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}

function useAdding(evidence: Kept, original: boolean) {
  const t = useWords(tasksWords);
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  /** @returns whether it was added; else it is told that it was not */
  const told = async (name: string, work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch {
      void message.error(t('addFailed', { name }));
      return false;
    }
  };
  const add = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    for (const file of files) {
      await told(file.name, async () => evidence.add(await prepare(file, original), 'photograph'));
    }
    setBusy(false);
  };
  const sign = (picture: Picture): Promise<boolean> =>
    told(picture.filename, () => evidence.add(picture, 'signature'));
  return { busy, add, sign };
}

export function EvidenceFields({ evidence }: { readonly evidence: Kept }) {
  const t = useWords(tasksWords);
  const [original, setOriginal] = useState(false);
  const { busy, add, sign } = useAdding(evidence, original);
  const onFiles = (files: readonly File[]): void => void add(files);
  return (
    <fieldset className="schema-group">
      <legend>{t('evidenceTitle')}</legend>
      <Space wrap>
        <Pick label={t('camera')} accept="image/*" camera busy={busy} onFiles={onFiles} />
        <Pick
          label={t('album')}
          accept="image/*,application/pdf,video/*,audio/*"
          busy={busy}
          onFiles={onFiles}
        />
        <Checkbox checked={original} onChange={(event) => setOriginal(event.target.checked)}>
          {t('original')}
        </Checkbox>
      </Space>
      <Paragraph type="secondary">{t('originalHint')}</Paragraph>
      <ul className="evidence-items">
        {evidence.shown.map((one) => (
          <Item key={one.id} one={one} remove={() => void evidence.remove(one.id)} />
        ))}
      </ul>
      <Signature onSigned={sign} />
    </fieldset>
  );
}
