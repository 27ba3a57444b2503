/** A part of the party's own page under its heading. */
import { Card } from 'antd';
import type { ReactNode } from 'react';

export const Titled = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Card size="small" className="party-part" title={<h2>{title}</h2>}>
    {children}
  </Card>
);
