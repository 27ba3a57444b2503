/** 登记: a dispute is taken down at the counter or at a door; the address names the case once it is there. */
import { useSearchParams } from 'react-router';
import { useMe } from '../../app/session.tsx';
import { Forbidden } from '../../parts/states.tsx';
import { intakeWords } from '../../words/intake.ts';
import { useWords } from '../../words/words.ts';
import { Opened } from './opened.tsx';
import { Registering } from './registering.tsx';
import './intake.css';

export default function Intake() {
  const t = useWords(intakeWords);
  const { may } = useMe();
  const [search, setSearch] = useSearchParams();
  const opened = search.get('opened');
  if (!may.includes('open_case')) return <Forbidden />;
  if (opened !== null) return <Opened key={opened} caseId={opened} another={() => setSearch({})} />;
  return (
    <>
      <h1>{t('title')}</h1>
      <Registering onOpened={(caseId) => setSearch({ opened: caseId })} />
    </>
  );
}
