/** 演练 (an exercise): a striped band over the whole page of a case that runs on an exercise clock. */
import { useWords } from '../words/words.ts';

export function DrillBand() {
  const t = useWords('shell');
  return (
    <div className="drill" role="note">
      {t('drill')}
    </div>
  );
}
