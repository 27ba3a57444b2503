/** The frame to sign in, with what clears it. */
import { Button, Form } from 'antd';
import { issuedPapersWords } from '../words/issued-papers.ts';
import { useWords } from '../words/words.ts';
import type { useSignaturePad } from './signature-pad.ts';
import './signing-glass.css';

export type Pad = ReturnType<typeof useSignaturePad>;

export function SigningGlass({
  pad: { frame, drawn, clear },
  label,
}: {
  readonly pad: Pad;
  readonly label: string;
}) {
  const t = useWords(issuedPapersWords);
  return (
    <Form.Item label={label}>
      <canvas ref={frame} className="signing-glass" aria-label={label} role="img" />
      <Button disabled={!drawn} onClick={clear}>
        {t('clear')}
      </Button>
    </Form.Item>
  );
}
