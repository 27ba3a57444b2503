/** A signature on the glass; the way without drawing is said beside it. */
import { Button, Modal, Space } from 'antd';
import { useState } from 'react';
import { digestOf } from '../../api/digest.ts';
import { type Picture } from '../../offline/photograph.ts';
import { useSignaturePad } from '../../parts/signature-pad.ts';
import { Paragraph } from '../../parts/text.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { useWords } from '../../words/words.ts';

const PNG = 'image/png';

async function pictureNamed(blob: Blob, name: string): Promise<Picture> {
  return { blob, filename: `${name}.png`, mediaType: PNG, sha256: await digestOf(blob), original: true };
}

interface SignatureProps {
  /** @returns whether it is kept; where it is not, what was drawn stays */
  readonly onSigned: (picture: Picture) => Promise<boolean>;
}

function Pad({ onSigned, close }: SignatureProps & { readonly close: () => void }) {
  const t = useWords(tasksWords);
  const { frame, drawn, clear, picture } = useSignaturePad();
  const keep = async (): Promise<void> => {
    const blob = await picture();
    if (blob === undefined || (await onSigned(await pictureNamed(blob, t('signature'))))) close();
  };
  return (
    <>
      <canvas ref={frame} className="signature" aria-label={t('signHere')} role="img" />
      <Space wrap>
        <Button type="primary" disabled={!drawn} onClick={() => void keep()}>
          {t('signKeep')}
        </Button>
        <Button disabled={!drawn} onClick={clear}>
          {t('signClear')}
        </Button>
        <Button onClick={close}>{t('signClose')}</Button>
      </Space>
    </>
  );
}

export function Signature(props: SignatureProps) {
  const t = useWords(tasksWords);
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('sign')}</Button>
      <Paragraph type="secondary">{t('signOther')}</Paragraph>
      <Modal open={open} title={t('signHere')} footer={null} onCancel={close} destroyOnHidden width={720}>
        <Pad {...props} close={close} />
      </Modal>
    </div>
  );
}
