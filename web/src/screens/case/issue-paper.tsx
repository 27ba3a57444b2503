/** 成文: issues a paper as it stands now; a press whose answer did not come is sent again under its key. */
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { type CasePaper, type IssuedPaper, issuePaper } from '../../api/generated.ts';
import type { Problem } from '../../api/problem.ts';
import { useKeyedPress } from '../../parts/keyed-press.ts';
import { Refused } from '../../parts/refused.tsx';
import { issuedPapersWords } from '../../words/issued-papers.ts';
import { useWords } from '../../words/words.ts';

interface IssueProps {
  readonly caseId: string;
  readonly paper: CasePaper;
  readonly name: string;
}

function useIssuing(caseId: string, { code: kind, subject }: CasePaper) {
  const queries = useQueryClient();
  const { busy, problem, press } = useKeyedPress();
  const [issued, setIssued] = useState<IssuedPaper>();
  const issue = async (replaces?: string): Promise<void> => {
    const data = {
      ...(subject === '' ? {} : { subject }),
      ...(replaces === undefined ? {} : { replaces }),
    };
    const body = { kind, ...(Object.keys(data).length === 0 ? {} : { data }) };
    const done = await press(body, (options) => issuePaper(caseId, body, options));
    if (done === undefined) return;
    setIssued(done.answer);
    await queries.invalidateQueries({ queryKey: ['case', caseId] });
  };
  return { busy, issued, problem, issue };
}

/** The text with signatures that another one would end: somebody has to say so. */
function signedText(problem: Problem | undefined): string | undefined {
  const paperId = problem?.body.code === 'paper_signed_text' ? problem.body.params?.['paperId'] : undefined;
  return typeof paperId === 'string' ? paperId : undefined;
}

export function IssuePaper({ caseId, paper, name }: IssueProps) {
  const t = useWords(issuedPapersWords);
  const { busy, issued, problem, issue } = useIssuing(caseId, paper);
  const signed = signedText(problem);
  return (
    <>
      <Button size="small" loading={busy} aria-label={t('issueOf', { name })} onClick={() => void issue()}>
        {t('issue')}
      </Button>
      <Refused problem={problem} />
      {signed !== undefined && (
        <Button size="small" danger loading={busy} onClick={() => void issue(signed)}>
          {t('replace')}
        </Button>
      )}
      {issued !== undefined && (
        <Alert type="success" showIcon role="status" title={t('issued', { name, code: issued.code })} />
      )}
    </>
  );
}
