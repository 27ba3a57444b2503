/** 文书和材料: what the case prints, then what was received for it. */
import type { Case } from '../../api/generated.ts';
import Received from '../../parts/papers/papers.tsx';
import { WrittenPapers } from './written-papers.tsx';

export default function Papers({ found }: { readonly found: Case }) {
  return (
    <>
      <WrittenPapers found={found} />
      <Received found={found} />
    </>
  );
}
