/** 文书和材料: what goes to court as one file while a suit is prepared, what the case prints, what was issued and signed, then what was received for it. */
import type { Case } from '../../api/generated.ts';
import Received from '../../parts/papers/papers.tsx';
import { FilingPackage } from './filing-package.tsx';
import { IssuedPapers } from './issued-papers.tsx';
import { WrittenPapers } from './written-papers.tsx';

export default function Papers({ found }: { readonly found: Case }) {
  return (
    <>
      <FilingPackage found={found} />
      <WrittenPapers found={found} />
      <IssuedPapers found={found} />
      <Received found={found} />
    </>
  );
}
