/** 决定 (a decision) at /cases/:caseId/decide/:type: facts, form, what would follow, confirmation, and then the outcome itself. */
import { Alert, Breadcrumb } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCase } from '../../api/case.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import type { Case, CatalogueDecisionsItem, CatalogueVocabularies } from '../../api/generated.ts';
import { type Draft, useDraft } from '../../offline/drafts.ts';
import { Article } from '../../parts/article.tsx';
import { envelopeSchema } from '../../parts/deciding/envelope.ts';
import { DrillBand } from '../../parts/drill-band.tsx';
import { useMatterText } from '../../parts/matters.ts';
import { Present } from '../../parts/present.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { decisionWords } from '../../words/decision.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';
import { DecisionForm } from './decision-form.tsx';
import { Facts } from './facts.tsx';
import { AppliedOutcome, PendingOutcome } from './outcome.tsx';
import { useSend } from './send.ts';
import type { Entry, Sent } from './sent.ts';
import './decision.css';

function NotAllowed({ found, type }: { readonly found: Case; readonly type: string }) {
  const t = useWords(decisionWords);
  const parts = useWords(partsWords);
  const say = useSay();
  const entry = found.allowedDecisions.find((one) => one.type === type);
  if (entry === undefined || entry.allowed) return null;
  const { reason } = entry;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ margin: '16px 0' }}
      title={`${t('notAllowed')}${reason === undefined ? '' : `${parts('colon')}${say(reason)}`}`}
      description={
        <>
          {t('notAllowedHint')} {reason?.article !== undefined && <Article text={reason.article} />}
        </>
      }
    />
  );
}

interface DecidingProps {
  readonly found: Case;
  readonly entry: CatalogueDecisionsItem;
  readonly vocabularies: CatalogueVocabularies;
  readonly draft: Draft<Entry>;
}

function Deciding({ found, entry, vocabularies, draft }: DecidingProps) {
  const say = useSay();
  const t = useWords(decisionWords);
  // The case as it stood when the person began, to be compared with; a new round begins from what it is then.
  const [opened, setOpened] = useState(found);
  const [round, setRound] = useState(0);
  const schema = useMemo(() => envelopeSchema(entry, vocabularies), [entry, vocabularies]);
  const keep = async (sent: Sent | undefined): Promise<void> => {
    const { form } = draft.value ?? {};
    await draft.keep({ ...(form && { form }), ...(sent && { sent }) });
  };
  const sending = useSend(found.caseId, { found: draft.value?.sent, keep, done: draft.clear });
  const { outcome, forget } = sending;
  const again = (): void => {
    void draft.clear();
    setOpened(found);
    setRound(round + 1);
    forget();
  };
  if (outcome.is === 'applied') {
    return <AppliedOutcome before={opened} applied={outcome.applied} what={say(entry)} another={again} />;
  }
  if (outcome.is === 'pending') return <PendingOutcome decisionId={outcome.decisionId} />;
  return (
    <>
      <Facts found={found} type={entry.type} />
      <NotAllowed found={found} type={entry.type} />
      <h2>{t('form')}</h2>
      <DecisionForm
        key={round}
        {...{ found, opened, entry, schema, draft, sending }}
        look={() => setOpened(found)}
        discard={again}
      />
    </>
  );
}

function Head({ found, entry }: { readonly found: Case; readonly entry: CatalogueDecisionsItem }) {
  const say = useSay();
  const matter = useMatterText()(found.matter, found.matterName);
  return (
    <>
      {found.drill && <DrillBand />}
      <Breadcrumb
        items={[
          { title: <Link to={`/cases/${found.caseId}`}>{`${found.caseNumber} ${matter}`}</Link> },
          { title: say(entry) },
        ]}
      />
      <h1>{say(entry)}</h1>
      <Present caseId={found.caseId} deciding />
    </>
  );
}

export default function DecisionScreen() {
  const { caseId = '', type = '' } = useParams();
  const t = useWords(decisionWords);
  const catalogue = useCatalogue();
  const { data: found, error, refetch } = useCase(caseId);
  const draft = useDraft<Entry>(`decide:${caseId}:${type}`);
  if (found === undefined && error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (found === undefined || catalogue === undefined || !draft.ready) return <Loading />;
  const entry = catalogue.decisions.find((one) => one.type === type);
  if (entry === undefined) return <Empty>{t('noSuch')}</Empty>;
  return (
    <article className="decision">
      <Head found={found} entry={entry} />
      <Deciding
        key={`${caseId}:${type}`}
        {...{ found, entry, draft }}
        vocabularies={catalogue.vocabularies}
      />
    </article>
  );
}
