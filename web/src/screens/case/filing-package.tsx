/** 立案材料包 (the filing package) while a suit is prepared and received: what it holds, what is missing with the way there, and the file. */
import { Button, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useCode } from '../../api/catalogue.ts';
import {
  type Case,
  type FilingPackage as Held,
  getReadFilingPackageUrl,
  readFilingPackageContents,
} from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { useMe } from '../../app/session.tsx';
import { Article } from '../../parts/article.tsx';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { filingPackageWords } from '../../words/filing-package.ts';
import { useSay, useWords } from '../../words/words.ts';
import { Missing } from './written-papers.tsx';

const FILING: readonly string[] = ['filing_preparation', 'filing_review'];
const FORBIDDEN = 403;

function Fee({ fee }: { readonly fee: Held['fee'] | undefined }) {
  const t = useWords(filingPackageWords);
  if (fee === undefined) return <Text type="secondary">{t('noFee')}</Text>;
  const { least, most, claimAmount, halved, prepaidBy, article } = fee;
  return (
    <>
      {least === most ? t('feeAmount', { amount: least }) : t('feeRange', { least, most })}{' '}
      {claimAmount !== undefined && <Text>{t('claimed', { amount: claimAmount })} </Text>}
      {halved && <Tag>{t('halved')}</Tag>}
      {prepaidBy === 'not_prepaid' && <Tag>{t('not_prepaid')}</Tag>}
      <Article text={article} />
    </>
  );
}

/** What goes in as it was signed, and what is printed for the court. */
function Signed({ signed }: { readonly signed: Held['papers'][number]['signed'] | undefined }) {
  const t = useWords(filingPackageWords);
  if (signed === undefined) return <Text type="secondary">{t('printedAnew')}</Text>;
  const { signatures, missing } = signed;
  return (
    <>
      <Tag color="success">{t('signed', { count: String(signatures) })}</Tag>
      {missing > 0 && <Tag color="warning">{t('signaturesMissing', { count: String(missing) })}</Tag>}
    </>
  );
}

function PaperNames({ papers }: Pick<Held, 'papers'>) {
  const say = useSay();
  const title = useCode('paper');
  return (
    <ul className="lines">
      {papers.map(({ code, label, article, signed }) => (
        <li key={`${code} ${label ?? ''}`}>
          {say(title(code))}
          {label !== undefined && `（${label}）`} <Article text={article} /> <Signed signed={signed} />
        </li>
      ))}
    </ul>
  );
}

function Evidence({ evidence }: Pick<Held, 'evidence'>) {
  const t = useWords(filingPackageWords);
  if (evidence.length === 0) return <Text type="secondary">{t('noEvidence')}</Text>;
  return (
    <ol className="lines">
      {evidence.map(({ documentId, filename, proves, sha256 }) => (
        <li key={documentId}>
          {filename ?? '—'} {proves !== undefined && <Text>{t('proves', { what: proves })} </Text>}
          <Text type="secondary">{`SHA-256 ${sha256.slice(0, 12)}…`}</Text>
        </li>
      ))}
    </ol>
  );
}

function Lacking({ lacking }: Pick<Held, 'lacking'>) {
  const t = useWords(filingPackageWords);
  const say = useSay();
  const element = useCode('complaintElement');
  if (lacking.length === 0) return null;
  return (
    <>
      <p>{t('lacking')}</p>
      <ul className="lines">
        {lacking.map((code) => (
          <li key={code}>{say(element(code))}</li>
        ))}
      </ul>
    </>
  );
}

/** A link and no request of the page: the browser writes what arrives to the disk, however large it is. */
function TakeAway({ found }: { readonly found: Case }) {
  const t = useWords(filingPackageWords);
  return (
    <>
      <Button type="primary" href={getReadFilingPackageUrl(found.caseId)} download>
        {t('download')}
      </Button>
      <p>
        {t('check')} <code>npm run filing:check -- --file {found.caseNumber}-filing.zip</code>
      </p>
    </>
  );
}

function Contents({ found, held }: { readonly found: Case; readonly held: Held }) {
  const t = useWords(filingPackageWords);
  const say = useSay();
  const channel = useCode('channel');
  const { ready, missing, submittedOn, papers, evidence, will, fee, lacking } = held;
  return (
    <>
      <p>
        <Text strong>{t(ready ? 'ready' : 'notReady')}</Text>{' '}
        {submittedOn !== undefined &&
          t('submitted', { date: submittedOn, channel: say(channel(held.channel ?? '')) })}
      </p>
      {missing.length > 0 && <Missing found={found} missing={missing} />}
      <Lacking lacking={lacking} />
      <dl className="facts">
        <dt>{t('fee')}</dt>
        <dd>
          <Fee fee={fee} />
        </dd>
        <dt>{t('papers')}</dt>
        <dd>
          <PaperNames papers={papers} />
        </dd>
        <dt>{t('evidence')}</dt>
        <dd>
          <Evidence evidence={evidence} />
        </dd>
        {will !== undefined && (
          <>
            <dt>{t('will')}</dt>
            <dd>{will.filename ?? '—'}</dd>
          </>
        )}
      </dl>
      {ready && <TakeAway found={found} />}
    </>
  );
}

function Read({ found }: { readonly found: Case }) {
  const t = useWords(filingPackageWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', found.caseId, 'filing-package'],
    queryFn: () => readFilingPackageContents(found.caseId),
  });
  if (isProblem(error) && error.status === FORBIDDEN) return <p>{t('forbidden')}</p>;
  if (error !== null && data === undefined) return <FailedPart error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return <Contents found={found} held={data} />;
}

export function FilingPackage({ found }: { readonly found: Case }) {
  const t = useWords(filingPackageWords);
  const may = useMe().may.includes('take_filing_package');
  if (!may || !FILING.includes(found.stage)) return null;
  return (
    <section aria-labelledby="filing-package">
      <h2 id="filing-package">{t('title')}</h2>
      <p>{t('explain')}</p>
      <Read found={found} />
    </section>
  );
}
