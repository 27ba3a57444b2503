/** 材料 (papers and evidence) of a case: what each belongs to, who sent it when, its digest and scan; looked at in place. */
import { Table, Typography } from 'antd';
import { type CaseDocument, useDocuments, usePeople } from '../../api/case.ts';
import { useCode } from '../../api/catalogue.ts';
import type { Case } from '../../api/generated.ts';
import { caseWords } from '../../words/case.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Names, useNames } from '../names.ts';
import { Empty, Failed, Loading } from '../states.tsx';
import { AddPapers } from './add-papers.tsx';
import { PaperLink } from './paper-link.tsx';

const KB = 1024;

/** @returns `1.4 MB` */
function sizeText(bytes: number): string {
  if (bytes < KB * KB) return `${Math.ceil(bytes / KB)} kB`;
  return `${(bytes / KB / KB).toFixed(1)} MB`;
}

/** The task whose papers or whose proof it is among; absent for a paper of the case itself. */
function taskOf(found: Case, documentId: string, names: Names): string | undefined {
  const task = found.tasks.find(({ papers, attempts }) =>
    [...papers, ...attempts.flatMap(({ evidence }) => evidence ?? [])].some(
      (one) => one.documentId === documentId,
    ),
  );
  return task && names.task(task);
}

function Digest({ document }: { readonly document: CaseDocument }) {
  const { sha256, sm3 } = document;
  return (
    <>
      <Typography.Text copyable={{ text: sha256 }}>{`SHA-256 ${sha256.slice(0, 12)}…`}</Typography.Text>
      <br />
      <Typography.Text copyable={{ text: sm3 }}>{`SM3 ${sm3.slice(0, 12)}…`}</Typography.Text>
    </>
  );
}

function useColumns(found: Case) {
  const t = useWords(caseWords);
  const say = useSay();
  const names = useNames(found);
  const purpose = useCode('documentPurpose');
  const scan = useCode('scanStatus');
  const people = usePeople().data ?? [];
  const personOf = (id: string): string =>
    people.find((one) => one.id === id)?.name ??
    found.assignees.find(({ personId }) => personId === id)?.name ??
    '';
  const belongs = ({ documentId, purpose: code, claimed }: CaseDocument): string => {
    const task = taskOf(found, documentId, names);
    const what = task === undefined ? t('onCase') : t('inTask', { task });
    return `${what} · ${say(purpose(code))} · ${t(claimed ? 'onRecord' : 'notOnRecord')}`;
  };
  return [
    {
      title: t('file'),
      key: 'file',
      render: (_: unknown, one: CaseDocument) => <PaperLink document={one} />,
    },
    { title: t('belongsTo'), key: 'belongs', render: (_: unknown, one: CaseDocument) => belongs(one) },
    {
      title: t('received'),
      key: 'received',
      render: (_: unknown, one: CaseDocument) =>
        `${names.instant(one.receivedAt)} ${personOf(one.uploadedBy)}`,
    },
    { title: t('size'), key: 'size', render: (_: unknown, one: CaseDocument) => sizeText(one.size) },
    {
      title: t('digest'),
      key: 'digest',
      render: (_: unknown, one: CaseDocument) => <Digest document={one} />,
    },
    { title: t('scan'), key: 'scan', render: (_: unknown, one: CaseDocument) => say(scan(one.scan)) },
  ];
}

function List({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  const columns = useColumns(found);
  const { data, error, refetch } = useDocuments(found.caseId);
  if (error !== null && data === undefined) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.length === 0) return <Empty>{t('noPapers')}</Empty>;
  return (
    <Table
      size="small"
      rowKey="documentId"
      columns={columns}
      dataSource={[...data]}
      pagination={false}
      scroll={{ x: 880 }}
    />
  );
}

export default function Papers({ found }: { readonly found: Case }) {
  const t = useWords(caseWords);
  return (
    <>
      <section aria-labelledby="papers">
        <h2 id="papers">{t('papers')}</h2>
        <List found={found} />
      </section>
      <AddPapers caseId={found.caseId} />
    </>
  );
}
