/** Code and number: the door of a party's own page. */
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, Form, Input } from 'antd';
import { enterDispute, type PartyEntry } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { Refused } from '../../parts/refused.tsx';
import { partyWords } from '../../words/party.ts';
import { useWords } from '../../words/words.ts';

interface DoorProps {
  readonly code: string;
  readonly busy: boolean;
  readonly enter: (entry: PartyEntry) => void;
}

function Door({ code, busy, enter }: DoorProps) {
  const t = useWords(partyWords);
  return (
    <Form layout="vertical" requiredMark={false} initialValues={{ code }} onFinish={enter}>
      <Form.Item
        name="code"
        label={t('code')}
        extra={t('codeHint')}
        rules={[{ required: true, whitespace: true, message: t('enterCode') }]}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={40} />
      </Form.Item>
      <Form.Item
        name="proof"
        label={t('number')}
        rules={[{ required: true, len: 4, message: t('enterNumber') }]}
      >
        <Input
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={4}
          style={{ maxWidth: 160 }}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={busy}>
        {t('open')}
      </Button>
    </Form>
  );
}

interface EntryProps {
  /** As it was scanned; '' where none was. */
  readonly code: string;
  readonly opened: () => void;
  /** Why it is shut: left alone too long, or left without an answer. */
  readonly over: 'over' | 'unheard' | undefined;
}

export function Entry({ code, opened, over }: EntryProps) {
  const t = useWords(partyWords);
  const { mutate, error, isPending } = useMutation({
    mutationFn: (entry: PartyEntry) => enterDispute(entry),
    onSuccess: opened,
  });
  return (
    <div className="party">
      <h1>{t('title')}</h1>
      {over !== undefined && error === null && (
        <Alert type={over === 'over' ? 'info' : 'warning'} showIcon title={t(over)} className="party-told" />
      )}
      <Card>
        <p>{t('hint')}</p>
        <Refused problem={isProblem(error) ? error : undefined} />
        <Door code={code} busy={isPending} enter={mutate} />
      </Card>
    </div>
  );
}
