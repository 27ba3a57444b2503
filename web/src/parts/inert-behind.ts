/** While a dialog is open the page behind it answers nothing, neither a thumb nor a screen reader, and the caret comes back to it. */
import { useEffect, useState } from 'react';

/** antd draws its dialogs beside the app, not within it. To be called by what is drawn only while the dialog is open. */
export function useInertBehind(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const app = document.getElementById('root');
    if (app === null) return undefined;
    app.inert = true;
    return () => {
      app.inert = false;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [before]);
}
