/** The page of one who signed in with a one-time password: until it is changed the API answers nothing else. */
import { Button, Card } from 'antd';
import { signOut } from '../../api/generated.ts';
import { ChangePassword } from '../../parts/change-password.tsx';
import { passwordWords } from '../../words/password.ts';
import { useWords } from '../../words/words.ts';

export default function FirstPassword({ done }: { readonly done: () => void }) {
  const t = useWords(passwordWords);
  const leave = async (): Promise<void> => {
    await signOut({});
    location.assign('/');
  };
  return (
    <main className="sign-in">
      <Card>
        <h1>{t('firstTitle')}</h1>
        <p>{t('firstHint')}</p>
        <ChangePassword done={done} />
        <Button type="link" onClick={() => void leave()}>
          {t('signOut')}
        </Button>
      </Card>
    </main>
  );
}
