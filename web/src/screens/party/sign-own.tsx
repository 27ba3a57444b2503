/** 本人签名: told first, drawn with a finger, sealing the digest of the very bytes that were opened on this telephone (ADR 0042). */
import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { digestOf } from '../../api/digest.ts';
import { type PartyPaper, type PartyPapers, signOwnPaper } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { useKeyedPress } from '../../parts/keyed-press.ts';
import { Refused } from '../../parts/refused.tsx';
import { useSignaturePad } from '../../parts/signature-pad.ts';
import { SigningGlass } from '../../parts/signing-glass.tsx';
import { partyPapersWords } from '../../words/party-papers.ts';
import { useSay, useWords } from '../../words/words.ts';

interface SignOwnProps {
  readonly paper: PartyPaper;
  readonly name: string;
  /** As they were opened. */
  readonly bytes: Blob;
  readonly told: PartyPapers['told'];
  readonly signed: () => void;
}

function useSigning({ paper: { paperId }, bytes, signed }: SignOwnProps) {
  const pad = useSignaturePad();
  const [empty, setEmpty] = useState(false);
  const { busy, problem, press } = useKeyedPress();
  const confirm = async (): Promise<void> => {
    const strokes = pad.strokes();
    setEmpty(strokes === undefined);
    if (strokes === undefined) return;
    const body = { sha256: await digestOf(bytes), strokes, told: true as const };
    if ((await press(body, (options) => signOwnPaper(paperId, body, options))) !== undefined) signed();
  };
  return { pad, empty, busy, problem, confirm };
}

export function SignOwn(props: SignOwnProps) {
  const { name, told } = props;
  const t = useWords(partyPapersWords);
  const say = useSay();
  const { pad, empty, busy, problem, confirm } = useSigning(props);
  const read = (_: unknown, value: unknown): Promise<void> =>
    value === true ? Promise.resolve() : Promise.reject(new Error(t('readFirst')));
  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => void confirm()} className="party-act">
      <h3>{t('sign')}</h3>
      <p>{say(told)}</p>
      <Article text={told.article} />
      <Form.Item name="read" valuePropName="checked" rules={[{ validator: read }]}>
        <Checkbox>{t('read')}</Checkbox>
      </Form.Item>
      <SigningGlass pad={pad} label={t('pad')} />
      {empty && !pad.drawn && <p role="alert">{t('drawFirst')}</p>}
      <Refused problem={problem} unanswered={t('kept')} />
      <Button type="primary" htmlType="submit" size="large" loading={busy}>
        {t('confirm', { name })}
      </Button>
    </Form>
  );
}
