/** The stage a case is in, in the catalogue's words. */
import { Tag } from 'antd';
import { useCatalogue } from '../api/catalogue.ts';
import { useSay } from '../words/words.ts';

/** Words of a stage; its code until the catalogue is there. */
export function useStageText(): (stage: string) => string {
  const stages = useCatalogue()?.stages;
  const say = useSay();
  return (code) => {
    const found = stages?.find(({ stage }) => stage === code);
    return found === undefined ? code : say(found);
  };
}

export function StageTag({ stage }: { readonly stage: string }) {
  const text = useStageText();
  return <Tag>{text(stage)}</Tag>;
}
