/** What stands behind a word until it is pressed. */
import { Collapse } from 'antd';
import type { ReactNode } from 'react';

interface FoldedProps {
  readonly label: string;
  readonly children: ReactNode;
}

export default function Folded({ label, children }: FoldedProps) {
  return (
    <Collapse className="no-print" style={{ marginBlock: 8 }} items={[{ key: 'folded', label, children }]} />
  );
}
