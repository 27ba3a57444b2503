/** 演练 (an exercise): a striped band over the whole page of a case that runs on an exercise clock. */
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';

export function DrillBand() {
  const t = useWords(shellWords);
  return (
    <div className="drill" role="note">
      {t('drill')}
    </div>
  );
}
