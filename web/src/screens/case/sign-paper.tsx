/** 签名: how, who, then the glass or the scan, read back in a sentence before it is sent. What was drawn stays until the answer is there. */
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, InputNumber, Modal, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { useDocuments } from '../../api/case.ts';
import { useCode } from '../../api/catalogue.ts';
import { type Case, type IssuedPaper, type PaperSignatureGiven, signPaper } from '../../api/generated.ts';
import { useKeyedPress } from '../../parts/keyed-press.ts';
import { useNames } from '../../parts/names.ts';
import { Refused } from '../../parts/refused.tsx';
import { useSignaturePad } from '../../parts/signature-pad.ts';
import { type Pad, SigningGlass } from '../../parts/signing-glass.tsx';
import { issuedPapersWords } from '../../words/issued-papers.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useIssuedName, useSignerOf } from './issued-names.ts';

type Given = PaperSignatureGiven['signature'];
type Means = Given['means'];

const DIGEST_SHOWN = 12;

interface SignProps {
  readonly found: Case;
  readonly paper: IssuedPaper;
  readonly close: () => void;
}

function useSigning({ found: { caseId }, paper, close }: SignProps) {
  const queries = useQueryClient();
  const { busy, problem, press } = useKeyedPress();
  const send = async (signature: Given): Promise<void> => {
    const body = { sha256: paper.sha256, signature };
    if ((await press(body, (options) => signPaper(paper.paperId, body, options))) === undefined) return;
    await queries.invalidateQueries({ queryKey: ['case', caseId] });
    close();
  };
  return { busy, problem, send };
}

function DocumentField({ found, label, needed }: { found: Case; label: string; needed: boolean }) {
  const t = useWords(issuedPapersWords);
  const names = useNames(found);
  const documents = useDocuments(found.caseId).data ?? [];
  return (
    <Form.Item
      name="documentId"
      label={label}
      rules={needed ? [{ required: true, message: t('chooseDocument') }] : []}
    >
      <Select
        allowClear
        options={documents.map((one) => ({ value: one.documentId, label: names.document(one) }))}
      />
    </Form.Item>
  );
}

interface Entered {
  readonly means: Means;
  readonly signer?: string;
  readonly signers?: readonly string[];
  readonly agentNo?: number | null;
  readonly witness?: string;
  readonly documentId?: string;
}

/** A mark is drawn, or seen on a picture; the witness signs. */
function markOf({ signer = '', documentId, witness: name = '' }: Entered, own: Pad, witness: Pad) {
  const [strokes, seen] = [own.strokes(), witness.strokes()];
  if (seen === undefined || (strokes === undefined && documentId === undefined)) return undefined;
  return {
    means: 'mark' as const,
    signer,
    ...(strokes === undefined ? {} : { strokes }),
    ...(documentId === undefined ? {} : { documentId }),
    witness: { name, strokes: seen },
  };
}

/** @returns undefined while a drawing that it needs is missing */
function givenOf(entered: Entered, own: Pad, witness: Pad): Given | undefined {
  const { means, signer = '', signers = [], agentNo, documentId = '' } = entered;
  if (means === 'mark') return markOf(entered, own, witness);
  if (means === 'scan') return { means, signers: [...signers], documentId };
  const strokes = own.strokes();
  return strokes && { means, signer, strokes, ...(typeof agentNo === 'number' ? { agentNo } : {}) };
}

function WhoField({ found, paper, means }: Omit<SignProps, 'close'> & { readonly means: Means }) {
  const t = useWords(issuedPapersWords);
  const signerOf = useSignerOf(found);
  const options = paper.lines
    .filter(({ ways }) => ways.includes(means))
    .map((line) => ({ value: line.signer, label: signerOf(line) }));
  const rules = [{ required: true, message: t('chooseWho') }];
  // A group of boxes takes no `aria-required`, which `required` would give it.
  const some = async (_rule: unknown, chosen: readonly string[] = []): Promise<void> => {
    if (chosen.length === 0) throw new Error(t('chooseWho'));
  };
  if (means === 'scan')
    return (
      <Form.Item name="signers" label={t('whoScan')} rules={[{ validator: some }]}>
        <Checkbox.Group options={options} />
      </Form.Item>
    );
  return (
    <Form.Item name="signer" label={t('who')} rules={rules}>
      <Radio.Group options={options} />
    </Form.Item>
  );
}

interface PartsProps extends Omit<SignProps, 'close'> {
  readonly means: Means;
  readonly own: Pad;
  readonly witness: Pad;
}

/** What each way asks for beside who signs. */
function Parts({ found, means, own, witness }: PartsProps) {
  const t = useWords(issuedPapersWords);
  if (means === 'scan') return <DocumentField found={found} label={t('scan')} needed />;
  if (means === 'glass') return <SigningGlass pad={own} label={t('pad')} />;
  return (
    <>
      <SigningGlass pad={own} label={t('markPad')} />
      <DocumentField found={found} label={t('fingerprint')} needed={false} />
      <Form.Item
        name="witness"
        label={t('witness')}
        rules={[{ required: true, whitespace: true, message: t('enterWitness') }]}
      >
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <SigningGlass pad={witness} label={t('witnessPad')} />
    </>
  );
}

function useReadBack({ found, paper }: Omit<SignProps, 'close'>) {
  const t = useWords(issuedPapersWords);
  const signerOf = useSignerOf(found);
  const name = useIssuedName()(paper);
  return ({ signer, signers = [] }: Partial<Entered>): string | undefined => {
    const ids = signer === undefined ? signers : [signer];
    const who = paper.lines.filter((one) => ids.includes(one.signer)).map(signerOf);
    if (who.length === 0) return undefined;
    const digest = paper.sha256.slice(0, DIGEST_SHOWN);
    return t('confirming', { who: who.join('、'), name, no: paper.no, digest });
  };
}

function HowFields({ found, paper, ways, ...parts }: PartsProps & { readonly ways: readonly Means[] }) {
  const t = useWords(issuedPapersWords);
  const say = useSay();
  const words = useCode('signatureMeans');
  const signer = Form.useWatch<string | undefined>('signer');
  const { means } = parts;
  return (
    <>
      <Form.Item name="means" label={t('means')}>
        <Radio.Group options={ways.map((way) => ({ value: way, label: say(words(way)) }))} />
      </Form.Item>
      <WhoField found={found} paper={paper} means={means} />
      {means === 'glass' && signer?.startsWith('party:') === true && (
        <Form.Item name="agentNo" label={t('agent')}>
          <InputNumber min={1} max={50} precision={0} />
        </Form.Item>
      )}
      <Parts found={found} paper={paper} {...parts} />
    </>
  );
}

const waysIn = ({ lines }: IssuedPaper): readonly Means[] =>
  (['glass', 'mark', 'scan'] as const).filter((way) => lines.some((line) => line.ways.includes(way)));

function useEntered(props: SignProps) {
  const ways = waysIn(props.paper);
  const [form] = Form.useForm<Entered>();
  const entered = Form.useWatch([], form) ?? {};
  const means = entered.means ?? ways[0] ?? 'glass';
  const own = useSignaturePad();
  const witness = useSignaturePad();
  const [empty, setEmpty] = useState(false);
  const { send, ...sending } = useSigning(props);
  const confirm = (all: Entered): void => {
    const given = givenOf({ ...all, means }, own, witness);
    setEmpty(given === undefined);
    if (given !== undefined) void send(given);
  };
  return { form, entered, empty, confirm, ...sending, fields: { ways, means, own, witness } };
}

function SignForm(props: SignProps) {
  const { found, paper, close } = props;
  const t = useWords(issuedPapersWords);
  const { form, entered, empty, confirm, busy, problem, fields } = useEntered(props);
  const readBack = useReadBack({ found, paper })(entered);
  const initialValues = { means: fields.ways[0] };
  return (
    <Form form={form} layout="vertical" requiredMark={false} {...{ initialValues }} onFinish={confirm}>
      <p>{t('readFirst')}</p>
      <HowFields found={found} paper={paper} {...fields} />
      {readBack !== undefined && <p role="status">{readBack}</p>}
      {empty && <p role="alert">{t('drawFirst')}</p>}
      <Refused problem={problem} unanswered={t('kept')} />
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('confirm')}
        </Button>
        <Button onClick={close}>{t('close')}</Button>
      </Space>
    </Form>
  );
}

export function SignPaper(props: SignProps) {
  const t = useWords(issuedPapersWords);
  const name = useIssuedName()(props.paper);
  return (
    <Modal
      open
      title={t('signOf', { name })}
      footer={null}
      onCancel={props.close}
      width={720}
      destroyOnHidden
    >
      <SignForm {...props} />
    </Modal>
  );
}
