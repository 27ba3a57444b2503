/**
 * Text that says something beside its words: quiet, a warning, wrong, done. antd's Typography would bring what copies, edits and
 * shortens (24 kB compressed) to every screen; it is used where something is copied. Colours are antd's tokens (app.css).
 */
import type { ReactNode } from 'react';

interface TextProps {
  readonly type?: 'secondary' | 'success' | 'warning' | 'danger' | undefined;
  readonly strong?: boolean;
  readonly className?: string;
  readonly id?: string;
  readonly role?: 'alert';
  readonly lang?: string;
  /** Under the pointer. */
  readonly title?: string;
  readonly children: ReactNode;
}

function classOf({ type, strong = false, className }: TextProps): string {
  return ['text', type, strong ? 'strong' : undefined, className]
    .filter((one) => one !== undefined)
    .join(' ');
}

export function Text(props: TextProps) {
  const { id, role, lang, title, children } = props;
  return (
    <span id={id} role={role} lang={lang} title={title} className={classOf(props)}>
      {children}
    </span>
  );
}

export function Paragraph(props: TextProps) {
  return <p className={classOf(props)}>{props.children}</p>;
}
