/** What sets a case apart, in words of the API: urgent, a minor, many people; an exercise has its striped sign. */
import { Space, Tag } from 'antd';
import { useCode } from '../api/catalogue.ts';
import { partsWords } from '../words/parts.ts';
import { useSay, useWords } from '../words/words.ts';

interface FlagsProps {
  /** Codes of the vocabulary `caseFlag`. */
  readonly flags?: readonly string[] | undefined;
  readonly drill?: boolean | undefined;
}

export function DrillMark() {
  const t = useWords(partsWords);
  return <span className="drill-mark">{t('drill')}</span>;
}

export function Flags({ flags = [], drill = false }: FlagsProps) {
  const say = useSay();
  const words = useCode('caseFlag');
  const others = flags.filter((flag) => flag !== 'drill');
  const exercise = drill || others.length < flags.length;
  if (others.length === 0 && !exercise) return null;
  return (
    <Space size={4} wrap>
      {exercise && <DrillMark />}
      {others.map((flag) => (
        <Tag key={flag}>{say(words(flag))}</Tag>
      ))}
    </Space>
  );
}
