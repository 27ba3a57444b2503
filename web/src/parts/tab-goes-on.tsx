/**
 * antd takes Tab for a choice of the option that is lit in an open list: one who only goes on would have answered, or taken an
 * answer away. Kept from every antd Select below, also from those in dialogs, Tab goes on, and the list closes behind it.
 */
import type { KeyboardEvent, ReactNode } from 'react';

const keepTab = (event: KeyboardEvent): void => {
  const target = event.target instanceof Element ? event.target : null;
  if (event.key === 'Tab' && target?.closest('.ant-select') !== null) event.stopPropagation();
};

export function TabGoesOn({ children }: { readonly children: ReactNode }) {
  return (
    <div style={{ display: 'contents' }} onKeyDownCapture={keepTab}>
      {children}
    </div>
  );
}
