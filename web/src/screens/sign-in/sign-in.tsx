/** 登录: the page of whoever has no session, and the same form laid over a page whose session has ended. */
import { Alert, Button, Card, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { signIn } from '../../api/generated.ts';
import { useInstance } from '../../api/instance.ts';
import { isProblem } from '../../api/problem.ts';
import type { Credentials } from '../../offline/vault.ts';
import { signInWords } from '../../words/sign-in.ts';
import { shellWords } from '../../words/shell.ts';
import { useSay, useWords } from '../../words/words.ts';

interface SignInProps {
  /** Settles when the new session is known. */
  readonly onSignedIn: (entered: Credentials) => Promise<void>;
  /** Laid over the page whose session ended. */
  readonly over?: boolean;
}

function useSignIn(onSignedIn: SignInProps['onSignedIn']) {
  const t = useWords(signInWords);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const submit = async (entered: Credentials): Promise<void> => {
    setBusy(true);
    setWrong(undefined);
    try {
      await signIn({ username: entered.username, password: entered.password });
      await onSignedIn(entered);
    } catch (error) {
      const refused = isProblem(error) && error.status === 401;
      setWrong(refused ? t('wrong') : isProblem(error) ? error.body.title : String(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, wrong, submit };
}

/** In a demonstration one tries the platform in several roles: the user name is chosen, the password is not told here. */
function DemoUsers({ choose }: { readonly choose: (username: string) => void }) {
  const t = useWords(signInWords);
  const say = useSay();
  const users = useInstance()?.users;
  if (users === undefined) return null;
  const options = users.map(({ username, zh, en }) => ({
    value: username,
    label: `${username} · ${say({ zh, en })}`,
  }));
  return (
    <Form.Item label={t('demoUser')} extra={t('demoHint')} htmlFor="demo-user">
      <Select id="demo-user" placeholder={t('chooseDemoUser')} options={options} onChange={choose} />
    </Form.Item>
  );
}

function SignInForm({ onSignedIn }: SignInProps) {
  const t = useWords(signInWords);
  const [form] = Form.useForm<Credentials>();
  const { busy, wrong, submit } = useSignIn(onSignedIn);
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={(entered: Credentials) => void submit(entered)}
      requiredMark={false}
    >
      {wrong !== undefined && <Alert type="error" showIcon title={wrong} style={{ marginBottom: 16 }} />}
      <DemoUsers choose={(username) => form.setFieldValue('username', username)} />
      <Form.Item
        name="username"
        label={t('username')}
        rules={[{ required: true, message: t('enterUsername') }]}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        rules={[{ required: true, message: t('enterPassword') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('submit')}
      </Button>
    </Form>
  );
}

export default function SignIn({ onSignedIn, over = false }: SignInProps) {
  const t = useWords(signInWords);
  const shell = useWords(shellWords);
  if (over) {
    return (
      <Modal
        open
        title={t('ended')}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
        footer={null}
      >
        <p>{t('endedHint')}</p>
        <SignInForm onSignedIn={onSignedIn} />
      </Modal>
    );
  }
  return (
    <main className="sign-in">
      <Card>
        <h1>{shell('product')}</h1>
        <SignInForm onSignedIn={onSignedIn} />
        <nav aria-label={t('withoutSignIn')} className="open-places">
          <span>{t('withoutSignIn')}</span>
          <Link to="/party">{shell('party')}</Link>
          <Link to="/verify">{shell('verify')}</Link>
          <Link to="/calculator">{shell('calculator')}</Link>
          <Link to="/rules">{shell('rules')}</Link>
        </nav>
      </Card>
    </main>
  );
}
