/** A paper in place: picture, PDF, video, sound; anything else is saved. */
import { Button, Modal, Skeleton } from 'antd';
import type { CaseDocument } from '../../api/case.ts';
import { caseWords } from '../../words/case.ts';
import { useWords } from '../../words/words.ts';
import { Failed } from '../states.tsx';
import { useBlob } from './blob-of.ts';
import { PdfFrame } from './pdf-frame.tsx';

function Shown({ document, address }: { readonly document: CaseDocument; readonly address: string }) {
  const t = useWords(caseWords);
  const name = document.filename ?? t('unnamed');
  const [kind] = document.mediaType.split('/');
  const whole = { width: '100%', maxHeight: '70vh' };
  if (document.mediaType !== 'application/pdf' && !document.shown) return <p>{t('cannotShow')}</p>;
  if (kind === 'image') return <img src={address} alt={name} style={{ ...whole, objectFit: 'contain' }} />;
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- evidence as received has no captions
  if (kind === 'video') return <video src={address} controls aria-label={name} style={whole} />;
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- evidence as received has no captions
  if (kind === 'audio') return <audio src={address} controls aria-label={name} style={{ width: '100%' }} />;
  if (document.mediaType === 'application/pdf') return <PdfFrame address={address} title={name} />;
  return <p>{t('cannotShow')}</p>;
}

function Body({ document }: { readonly document: CaseDocument }) {
  const t = useWords(caseWords);
  const { address, error } = useBlob(document.documentId);
  if (error !== null) return <Failed error={error} />;
  if (address === undefined) return <Skeleton active />;
  return (
    <>
      <Shown document={document} address={address} />
      <p>
        <a href={address} download={document.savedAs ?? document.documentId}>
          {t('download')}
        </a>
      </p>
    </>
  );
}

interface ViewerProps {
  /** Absent: shut. */
  readonly document: CaseDocument | undefined;
  readonly onClose: () => void;
}

export function Viewer({ document, onClose }: ViewerProps) {
  const t = useWords(caseWords);
  return (
    <Modal
      open={document !== undefined}
      title={document?.filename ?? t('unnamed')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
      width={900}
      destroyOnHidden
    >
      {document !== undefined && <Body document={document} />}
    </Modal>
  );
}
