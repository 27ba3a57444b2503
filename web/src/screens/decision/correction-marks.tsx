/** What the court asked to have corrected (补正), at the fields of the correction; at its head where it cannot be read. */
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useMemo } from 'react';
import { type Case, type CorrectionMark, readCorrection } from '../../api/generated.ts';
import type { Notes } from '../../parts/schema-form/drawing.tsx';
import { FailedPart } from '../../parts/states.tsx';
import { correctionWords } from '../../words/correction.ts';
import { useSay, useWords } from '../../words/words.ts';

const CORRECTING = 'submit_correction';
const FIELDS = ['stated', 'evidence', 'note'] as const;

function Marks({ marks }: { readonly marks: readonly CorrectionMark[] }) {
  const t = useWords(correctionWords);
  const say = useSay();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('asked')}
      description={
        <ul className="lines">
          {marks.map((mark, index) => (
            // The same element may be asked for twice, in other words.
            <li key={`${index} ${mark.code}`}>
              {say(mark)}
              {mark.text !== undefined && t('said', { text: mark.text })}
              {mark.onPaper && t('onPaper')}
            </li>
          ))}
        </ul>
      }
    />
  );
}

export function useCorrectionMarks({ caseId, version }: Case, type: string): Notes {
  const t = useWords(correctionWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', caseId, 'correction', version],
    queryFn: () => readCorrection(caseId),
    enabled: type === CORRECTING,
  });
  return useMemo(() => {
    if (error !== null)
      return {
        'data/stated': <FailedPart calm what={t('none')} error={error} again={() => void refetch()} />,
      };
    const at = FIELDS.map(
      (field) => [field, data?.items.filter((one) => one.field === field) ?? []] as const,
    );
    const marked = at.filter(([, marks]) => marks.length > 0);
    return Object.fromEntries(
      marked.map(([field, marks]) => [`data/${field}`, <Marks key={field} marks={marks} />]),
    );
  }, [data, error, refetch, t]);
}
