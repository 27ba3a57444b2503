/** 文书 (papers to print) of a case by group: how each stands, what it lacks with the way there, looked at in place. */
import { Button, Space, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCode } from '../../api/catalogue.ts';
import {
  type Case,
  type CasePaper,
  getReadFileUrl,
  getReadPaperUrl,
  listPapers,
} from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { Article } from '../../parts/article.tsx';
import { useDecisionText } from '../../parts/decision-text.ts';
import { Empty, FailedPart, Loading } from '../../parts/states.tsx';
import { useSay, useWords } from '../../words/words.ts';
import { writtenPapersWords } from '../../words/written-papers.ts';
import { IssuePaper } from './issue-paper.tsx';
import { type Chosen, PaperViewer } from './paper-viewer.tsx';

type Choose = (chosen: Chosen) => void;
type Lack = CasePaper['missing'][number];

const FORBIDDEN = 403;

const keyOf = ({ code, subject }: CasePaper): string => `${code} ${subject}`;

function useNameOf(): (paper: CasePaper) => string {
  const say = useSay();
  const title = useCode('paper');
  return ({ code, label }) => (label === undefined ? say(title(code)) : `${say(title(code))}（${label}）`);
}

export function Missing({ found, missing }: { readonly found: Case; readonly missing: readonly Lack[] }) {
  const t = useWords(writtenPapersWords);
  const say = useSay();
  const text = useDecisionText();
  const open = new Set(found.allowedDecisions.filter(({ allowed }) => allowed).map(({ type }) => type));
  return (
    <ul className="lines" aria-label={t('missing')}>
      {missing.map((lack) => {
        const said = { what: say(lack), decision: text(lack.decision) };
        return (
          <li key={lack.zh}>
            {open.has(lack.decision) ? (
              <Link to={`/cases/${found.caseId}/decide/${lack.decision}`}>{t('enter', said)}</Link>
            ) : (
              t('notMine', said)
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface RowProps {
  readonly found: Case;
  readonly paper: CasePaper;
  readonly choose: Choose;
}

function Look({ found, paper, choose }: RowProps) {
  const t = useWords(writtenPapersWords);
  const nameOf = useNameOf();
  const name = nameOf(paper);
  const { code, subject, standing, issued } = paper;
  if (standing === 'sealed') return null;
  const whole = standing === 'ready' && issued;
  const query = { ...(subject === '' ? {} : { subject }), ...(whole ? {} : { preview: '1' as const }) };
  const address = getReadPaperUrl(found.caseId, code, query);
  const fileName = `${found.caseNumber}-${code}.pdf`;
  return (
    <Button
      size="small"
      type={whole ? 'primary' : 'default'}
      aria-label={t(whole ? 'openOf' : 'previewOf', { name })}
      onClick={() => choose({ address, name, fileName })}
    >
      {t(whole ? 'open' : 'preview')}
    </Button>
  );
}

function Row({ found, paper, choose }: RowProps) {
  const t = useWords(writtenPapersWords);
  const say = useSay();
  const standing = useCode('paperStanding');
  const nameOf = useNameOf();
  const { sealed, missing, issued } = paper;
  return (
    <li className="duty">
      <Space wrap size={8}>
        <strong>{nameOf(paper)}</strong>
        <Tag>{say(standing(paper.standing))}</Tag>
        <Article text={paper.article} />
        <Look found={found} paper={paper} choose={choose} />
        {paper.standing === 'ready' && issued && (
          <IssuePaper caseId={found.caseId} paper={paper} name={nameOf(paper)} />
        )}
      </Space>
      {sealed !== undefined && <p>{say(sealed)}</p>}
      {!issued && sealed === undefined && <p>{t('others')}</p>}
      {missing.length > 0 && <Missing found={found} missing={missing} />}
    </li>
  );
}

function Groups({
  found,
  papers,
  choose,
}: Omit<RowProps, 'paper'> & { readonly papers: readonly CasePaper[] }) {
  const say = useSay();
  const group = useCode('paperGroup');
  const codes = [...new Set(papers.map((one) => one.group))];
  return codes.map((code) => (
    <section key={code} aria-labelledby={`papers-${code}`}>
      <h3 id={`papers-${code}`}>{say(group(code))}</h3>
      <ul className="plain">
        {papers
          .filter((one) => one.group === code)
          .map((paper) => (
            <Row key={keyOf(paper)} found={found} paper={paper} choose={choose} />
          ))}
      </ul>
    </section>
  ));
}

function List({ found, choose }: Omit<RowProps, 'paper'>) {
  const t = useWords(writtenPapersWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', found.caseId, 'papers'],
    queryFn: () => listPapers(found.caseId),
  });
  if (isProblem(error) && error.status === FORBIDDEN) return <p>{t('forbidden')}</p>;
  if (error !== null && data === undefined) return <FailedPart error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.items.length === 0) return <Empty>{t('none')}</Empty>;
  const cover = data.items.find(({ code }) => code === 'file_cover');
  const preview = cover?.issued === true ? {} : { preview: '1' as const };
  const file = {
    address: getReadFileUrl(found.caseId, preview),
    name: t('file'),
    fileName: `${found.caseNumber}-file.pdf`,
  };
  return (
    <>
      <p>{t('explain')}</p>
      <Groups found={found} papers={data.items} choose={choose} />
      <p>
        <Button onClick={() => choose(file)}>{t('file')}</Button>
      </p>
    </>
  );
}

export function WrittenPapers({ found }: { readonly found: Case }) {
  const t = useWords(writtenPapersWords);
  const [chosen, setChosen] = useState<Chosen>();
  return (
    <section aria-labelledby="written-papers">
      <h2 id="written-papers">{t('title')}</h2>
      <List found={found} choose={setChosen} />
      <PaperViewer chosen={chosen} onClose={() => setChosen(undefined)} />
    </section>
  );
}
