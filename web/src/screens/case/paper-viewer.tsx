/** A paper (文书) in place: the PDF as it is printed, with its download. */
import { Alert, Button, Modal, Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { askBytes } from '../../api/ask.ts';
import { isProblem } from '../../api/problem.ts';
import { useObjectAddress } from '../../parts/papers/object-address.ts';
import { PdfFrame } from '../../parts/papers/pdf-frame.tsx';
import { FailedPart } from '../../parts/states.tsx';
import { useWords } from '../../words/words.ts';
import { writtenPapersWords } from '../../words/written-papers.ts';

/** One paper, or the whole file: where it is and how it is called. */
export interface Chosen {
  readonly address: string;
  readonly name: string;
  /** Of ids and codes alone: a downloads folder is read by others. */
  readonly fileName: string;
}

function usePdf(path: string) {
  const { data, error } = useQuery({
    queryKey: ['paper', path],
    queryFn: ({ signal }) => askBytes(path, { signal }),
    retry: false,
    // Made from the record as it is now; never kept.
    staleTime: 0,
    gcTime: 0,
  });
  return { address: useObjectAddress(data), error };
}

function NotPrinted({ error }: { readonly error: unknown }) {
  const said = isProblem(error) && error.status === 422 ? error.body.detail : undefined;
  if (said === undefined) return <FailedPart error={error} />;
  return <Alert type="error" showIcon role="alert" title={said} />;
}

function Shown({ address: path, name, fileName }: Chosen) {
  const t = useWords(writtenPapersWords);
  const { address, error } = usePdf(path);
  if (error !== null) return <NotPrinted error={error} />;
  if (address === undefined) return <Skeleton active />;
  return (
    <>
      <PdfFrame address={address} title={t('frame', { name })} />
      <p>
        <a href={address} download={fileName}>
          {t('download')}
        </a>
      </p>
      <p>{t('onPhone')}</p>
    </>
  );
}

interface ViewerProps {
  /** Absent: shut. */
  readonly chosen: Chosen | undefined;
  readonly onClose: () => void;
}

export function PaperViewer({ chosen, onClose }: ViewerProps) {
  const t = useWords(writtenPapersWords);
  return (
    <Modal
      open={chosen !== undefined}
      title={chosen?.name}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
      width={900}
      destroyOnHidden
    >
      {chosen !== undefined && <Shown {...chosen} />}
    </Modal>
  );
}
