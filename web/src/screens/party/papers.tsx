/** 我的文书: the issued papers that are the party's own to read, each opened in place and, where it waits for them, signed (ADR 0042). */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askBytes } from '../../api/ask.ts';
import { getReadOwnPaperUrl, listOwnPapers, type PartyPaper, type PartyPapers } from '../../api/generated.ts';
import { dayOf, dayText, timeOf } from '../../parts/due-line.ts';
import { useObjectAddress } from '../../parts/papers/object-address.ts';
import { PdfFrame } from '../../parts/papers/pdf-frame.tsx';
import { FailedPart } from '../../parts/states.tsx';
import { partyPapersWords } from '../../words/party-papers.ts';
import { useSay, useWords } from '../../words/words.ts';
import { SignOwn } from './sign-own.tsx';
import { Titled } from './titled.tsx';

function useBytes({ paperId }: PartyPaper) {
  const { data, error } = useQuery({
    queryKey: ['party paper', paperId],
    queryFn: ({ signal }) => askBytes(getReadOwnPaperUrl(paperId), { signal }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    // Nothing of it is kept on the telephone once it is shut.
    gcTime: 0,
  });
  return { bytes: data, error, address: useObjectAddress(data) };
}

interface OpenedProps {
  readonly paper: PartyPaper;
  readonly name: string;
  readonly told: PartyPapers['told'];
  readonly signed: () => void;
}

function Opened({ paper, name, told, signed }: OpenedProps) {
  const t = useWords(partyPapersWords);
  const { bytes, error, address } = useBytes(paper);
  if (error !== null) return <FailedPart error={error} />;
  if (bytes === undefined || address === undefined) return <Skeleton active />;
  return (
    <>
      <PdfFrame address={address} title={t('frame', { name })} />
      <p>
        <a href={address} download={`${paper.code}.pdf`}>
          {t('download', { name })}
        </a>
      </p>
      <p>{t('onPhone')}</p>
      {paper.signing === 'open' && <SignOwn {...{ paper, name, bytes, told, signed }} />}
    </>
  );
}

function useStanding(legalNow: string) {
  const t = useWords(partyPapersWords);
  const say = useSay();
  const { i18n } = useTranslation();
  const day = (instant: string): string => dayText(dayOf(instant), i18n.language, legalNow.slice(0, 4));
  return ({
    issuedAt,
    superseded,
    outdated,
    signedAt,
    signingSaid,
    missing,
    signing,
  }: PartyPaper): readonly string[] => [
    t('issued', { day: day(issuedAt) }),
    ...(superseded ? [t('superseded')] : []),
    ...(outdated === true && signing !== 'outdated' ? [t('outdated')] : []),
    signedAt === undefined ? say(signingSaid) : t('signedOn', { day: day(signedAt), time: timeOf(signedAt) }),
    ...(superseded || signing === 'not_asked'
      ? []
      : [missing === 0 ? t('complete') : t('missing', { count: missing })]),
  ];
}

interface ItemProps {
  readonly paper: PartyPaper;
  readonly told: PartyPapers['told'];
  readonly legalNow: string;
  readonly signed: () => void;
}

function Item({ paper, told, legalNow, signed }: ItemProps) {
  const t = useWords(partyPapersWords);
  const say = useSay();
  const standing = useStanding(legalNow)(paper);
  const [open, setOpen] = useState(false);
  const name = t('version', { name: say(paper.title), no: paper.no });
  return (
    <li>
      <strong>{name}</strong>
      {standing.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <div className="party-code-small">{t('code', { code: paper.code })}</div>
      <Button
        size="large"
        type={paper.signing === 'open' && !open ? 'primary' : 'default'}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? t('shut') : t('open', { name })}
      </Button>
      {open && <Opened {...{ paper, name, told, signed }} />}
    </li>
  );
}

interface OwnPapersProps {
  readonly legalNow: string;
  /** Reads the whole page anew. */
  readonly again: () => void;
}

export function OwnPapers({ legalNow, again }: OwnPapersProps) {
  const t = useWords(partyPapersWords);
  const [done, setDone] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['party dispute', 'papers'],
    queryFn: () => listOwnPapers(),
    retry: false,
    gcTime: 0,
  });
  const signed = (): void => {
    setDone(true);
    again();
  };
  return (
    <Titled title={t('title')}>
      <div role="status">{done && <Alert type="success" showIcon title={t('done')} />}</div>
      {error !== null && <FailedPart error={error} again={again} calm={data !== undefined} />}
      {data === undefined && error === null && <Skeleton active />}
      {data?.items.length === 0 && <p>{t('none')}</p>}
      {data !== undefined && data.items.length > 0 && (
        <ul className="party-papers">
          {data.items.map((paper) => (
            <Item key={paper.paperId} told={data.told} {...{ paper, legalNow, signed }} />
          ))}
        </ul>
      )}
    </Titled>
  );
}
