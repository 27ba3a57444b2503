/** The name of a paper, which opens it in place. */
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDocument } from '../../api/case.ts';
import { caseWords } from '../../words/case.ts';
import { useWords } from '../../words/words.ts';
import { Viewer } from './viewer.tsx';

export function PaperLink({ document }: { readonly document: CaseDocument }) {
  const t = useWords(caseWords);
  const [open, setOpen] = useState(false);
  const name = document.filename ?? t('unnamed');
  return (
    <>
      <Button type="link" size="small" aria-label={t('look', { name })} onClick={() => setOpen(true)}>
        {name}
      </Button>
      <Viewer document={open ? document : undefined} onClose={() => setOpen(false)} />
    </>
  );
}
