/** 核验: whoever holds a paper asks whether it holds. The code is the address, so that a link and a typed code are the same. */
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { type PaperState, verifyPaper } from '../../api/generated.ts';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { verifyWords } from '../../words/verify.ts';
import { useWords } from '../../words/words.ts';
import './verify.css';

/** A second sign beside the words. */
const SHAPE: Readonly<Record<PaperState['state'], string>> = { genuine: '●', superseded: '▲', unknown: '◇' };
const HINT = {
  genuine: 'genuineHint',
  superseded: 'supersededHint',
  unknown: 'unknownHint',
} as const satisfies Readonly<Record<PaperState['state'], string>>;

function Result({ code }: { readonly code: string }) {
  const t = useWords(verifyWords);
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['verify', code],
    queryFn: () => verifyPaper(encodeURIComponent(code)),
    retry: false,
    gcTime: 0,
  });
  if (error !== null && !isFetching) return <FailedPart error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading rows={2} />;
  return (
    <section aria-label={t('result')} role="status">
      <p className="verify-state">
        <span aria-hidden="true">{SHAPE[data.state]} </span>
        <span>{t(data.state)}</span>
      </p>
      <p>{t(HINT[data.state])}</p>
    </section>
  );
}

export default function VerifyScreen() {
  const t = useWords(verifyWords);
  const { code = '' } = useParams();
  const navigate = useNavigate();
  return (
    <div className="verify">
      <h1>{t('title')}</h1>
      <Form
        key={code}
        layout="vertical"
        requiredMark={false}
        initialValues={{ code }}
        onFinish={({ code: typed }: { code: string }) =>
          void navigate(`/verify/${encodeURIComponent(typed.trim())}`)
        }
      >
        <Form.Item
          name="code"
          label={t('code')}
          extra={t('hint')}
          rules={[{ required: true, whitespace: true, message: t('enter') }]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={60} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block size="large">
          {t('check')}
        </Button>
      </Form>
      {code !== '' && <Result code={code} />}
    </div>
  );
}
