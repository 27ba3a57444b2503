/** 已成文的文书: which texts hold, whose signature each has and whose is missing, looked at, signed, and printed with its signatures. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { useCode } from '../../api/catalogue.ts';
import {
  type Case,
  getReadDocumentUrl,
  getReadSignedCopyUrl,
  type IssuedPaper,
  listIssuedPapers,
} from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { useNames } from '../../parts/names.ts';
import { Empty, FailedPart, Loading } from '../../parts/states.tsx';
import { issuedPapersWords } from '../../words/issued-papers.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type PaperLine, useIssuedName, useSignerOf } from './issued-names.ts';
import { type Chosen, PaperViewer } from './paper-viewer.tsx';
import { SignPaper } from './sign-paper.tsx';

const FORBIDDEN = 403;

function Line({ found, line }: { readonly found: Case; readonly line: PaperLine }) {
  const t = useWords(issuedPapersWords);
  const say = useSay();
  const names = useNames(found);
  const means = useCode('signatureMeans');
  const who = { who: useSignerOf(found)(line) };
  const { signed, optional } = line;
  if (signed === undefined) return <li>○ {t(optional ? 'lineOptional' : 'lineMissing', who)}</li>;
  const { agentNo, byCode = false } = signed;
  const by = [...(agentNo === undefined ? [] : [t('byAgent')]), ...(byCode ? [t('byCode')] : [])];
  const how = [say(means(signed.means)), ...by].join(' · ');
  return <li>✓ {t('lineSigned', { ...who, means: how, when: names.instant(signed.signedAt) })}</li>;
}

function Standing({ paper }: { readonly paper: IssuedPaper }) {
  const t = useWords(issuedPapersWords);
  const { state, lines, missing } = paper;
  if (state === 'superseded') return <Tag>▲ {t('superseded')}</Tag>;
  if (lines.length === 0) return <Tag>{t('noSignature')}</Tag>;
  if (missing === 0) return <Tag>● {t('complete')}</Tag>;
  return <Tag>○ {t('missing', { count: missing })}</Tag>;
}

interface RowProps {
  readonly found: Case;
  readonly paper: IssuedPaper;
  readonly choose: (chosen: Chosen) => void;
  readonly sign: (paper: IssuedPaper) => void;
}

function Acts({ found, paper, name, choose, sign }: RowProps & { readonly name: string }) {
  const t = useWords(issuedPapersWords);
  const { paperId, documentId, kind, lines } = paper;
  const fileName = `${found.caseNumber}-${kind}`;
  const original = { address: getReadDocumentUrl(documentId), name, fileName: `${fileName}.pdf` };
  const copy = { address: getReadSignedCopyUrl(paperId), name, fileName: `${fileName}-signed.pdf` };
  return (
    <Space wrap size={8}>
      <Button aria-label={t('originalOf', { name })} onClick={() => choose(original)}>
        {t('original')}
      </Button>
      {lines.some(({ signed }) => signed !== undefined) && (
        <Button aria-label={t('copyOf', { name })} onClick={() => choose(copy)}>
          {t('copy')}
        </Button>
      )}
      {lines.some(({ ways }) => ways.length > 0) && (
        <Button type="primary" aria-label={t('signOf', { name })} onClick={() => sign(paper)}>
          {t('sign')}
        </Button>
      )}
    </Space>
  );
}

function Row(props: RowProps) {
  const { found, paper } = props;
  const t = useWords(issuedPapersWords);
  const name = useIssuedName()(paper);
  const names = useNames(found);
  return (
    <li className="duty">
      <Space wrap size={8}>
        <strong>{name}</strong>
        <Standing paper={paper} />
        <span>{names.instant(paper.issuedAt)}</span>
        <span className="numbers">{t('code', { code: paper.code })}</span>
      </Space>
      {paper.outdated === true && <Alert type="warning" showIcon title={t('outdated')} />}
      <ul className="lines" aria-label={name}>
        {paper.lines.map((line) => (
          <Line key={line.signer} found={found} line={line} />
        ))}
      </ul>
      <Acts {...props} name={name} />
    </li>
  );
}

function List({ found, choose, sign }: Omit<RowProps, 'paper'>) {
  const t = useWords(issuedPapersWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', found.caseId, 'issued papers'],
    queryFn: () => listIssuedPapers(found.caseId),
  });
  if (isProblem(error) && error.status === FORBIDDEN) return <p>{t('forbidden')}</p>;
  if (error !== null && data === undefined) return <FailedPart error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading rows={2} />;
  if (data.items.length === 0) return <Empty>{t('none')}</Empty>;
  return (
    <ul className="plain">
      {data.items.toReversed().map((paper) => (
        <Row key={paper.paperId} {...{ found, paper, choose, sign }} />
      ))}
    </ul>
  );
}

export function IssuedPapers({ found }: { readonly found: Case }) {
  const t = useWords(issuedPapersWords);
  const [chosen, setChosen] = useState<Chosen>();
  const [signing, setSigning] = useState<IssuedPaper>();
  return (
    <section aria-labelledby="issued-papers">
      <h2 id="issued-papers">{t('title')}</h2>
      <p>{t('explain')}</p>
      <List found={found} choose={setChosen} sign={setSigning} />
      <PaperViewer chosen={chosen} onClose={() => setChosen(undefined)} />
      {signing !== undefined && (
        <SignPaper found={found} paper={signing} close={() => setSigning(undefined)} />
      )}
    </section>
  );
}
