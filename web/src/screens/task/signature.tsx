/** A signature on the glass. Strokes outlive a turn of the telephone; the way without drawing is said beside it. */
import { Button, Modal, Space } from 'antd';
import SignaturePad from 'signature_pad';
import { useCallback, useRef, useState } from 'react';
import { digestOf } from '../../api/digest.ts';
import { type Picture } from '../../offline/photograph.ts';
import { Paragraph } from '../../parts/text.tsx';
import { tasksWords } from '../../words/tasks.ts';
import { useWords } from '../../words/words.ts';

const PNG = 'image/png';
/** Paper and ink, in the dark theme too: it is looked at by the court. */
const PAPER = '#ffffff';
const INK = '#000000';

/** Fits the canvas to its frame; a canvas that changes its size forgets its strokes. */
function fitTo(canvas: HTMLCanvasElement, pad: SignaturePad): void {
  const strokes = pad.toData();
  const ratio = Math.max(1, devicePixelRatio);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
  pad.clear();
  pad.fromData(strokes);
}

function usePad() {
  const pad = useRef<SignaturePad>(undefined);
  const paper = useRef<HTMLCanvasElement>(undefined);
  const [drawn, setDrawn] = useState(false);
  const frame = useCallback((canvas: HTMLCanvasElement | null) => {
    if (canvas === null) return undefined;
    const made = new SignaturePad(canvas, { backgroundColor: PAPER, penColor: INK });
    pad.current = made;
    paper.current = canvas;
    const ended = (): void => setDrawn(!made.isEmpty());
    made.addEventListener('endStroke', ended);
    const sized = new ResizeObserver(() => fitTo(canvas, made));
    sized.observe(canvas);
    return () => {
      sized.disconnect();
      made.removeEventListener('endStroke', ended);
      made.off();
    };
  }, []);
  const clear = (): void => {
    pad.current?.clear();
    setDrawn(false);
  };
  const picture = async (name: string): Promise<Picture | undefined> => {
    const canvas = paper.current;
    if (canvas === undefined || pad.current?.isEmpty() !== false) return undefined;
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, PNG);
    });
    if (blob === null) return undefined;
    return {
      blob,
      filename: `${name}.png`,
      mediaType: PNG,
      sha256: await digestOf(blob),
      original: true,
    };
  };
  return { frame, drawn, clear, picture };
}

interface SignatureProps {
  /** @returns whether it is kept; where it is not, what was drawn stays */
  readonly onSigned: (picture: Picture) => Promise<boolean>;
}

function Pad({ onSigned, close }: SignatureProps & { readonly close: () => void }) {
  const t = useWords(tasksWords);
  const { frame, drawn, clear, picture } = usePad();
  const keep = async (): Promise<void> => {
    const signed = await picture(t('signature'));
    if (signed === undefined || (await onSigned(signed))) close();
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
