/** The form in which a person changes their own password; the API says what is wrong with a weak one. */
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { changePassword } from '../api/generated.ts';
import { isProblem } from '../api/problem.ts';
import { afterPasswordChange } from '../offline/after-password.ts';
import { passwordWords } from '../words/password.ts';
import { useWords } from '../words/words.ts';

interface Entered {
  readonly current: string;
  readonly next: string;
}

function useChange(done: () => void) {
  const t = useWords(passwordWords);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const submit = async ({ current, next }: Entered): Promise<void> => {
    setBusy(true);
    setWrong(undefined);
    try {
      await changePassword({ currentPassword: current, newPassword: next });
      // A device that keeps nothing hinders nobody.
      await afterPasswordChange(current, next).catch(() => undefined);
      done();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setWrong(error.code === 'INVALID_PASSWORD' ? t('wrong') : error.body.title);
    } finally {
      setBusy(false);
    }
  };
  return { busy, wrong, submit };
}

/** @param done called when the new password holds */
export function ChangePassword({ done }: { readonly done: () => void }) {
  const t = useWords(passwordWords);
  const { busy, wrong, submit } = useChange(done);
  const required = { required: true, message: t('enter') };
  return (
    <Form layout="vertical" onFinish={(entered: Entered) => void submit(entered)} requiredMark={false}>
      {wrong !== undefined && <Alert type="error" showIcon title={wrong} style={{ marginBottom: 16 }} />}
      <Form.Item name="current" label={t('current')} rules={[required]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label={t('next')} extra={t('hint')} rules={[required]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('again')}
        dependencies={['next']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: async (_rule, value: unknown) => {
              if (value !== getFieldValue('next')) throw new Error(t('differs'));
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('submit')}
      </Button>
    </Form>
  );
}
