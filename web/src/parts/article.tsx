/** The article something rests on, as the API cites it. */
import { Text } from './text.tsx';

export function Article({ text }: { readonly text: string }) {
  return (
    <Text type="secondary" className="article">
      {text}
    </Text>
  );
}
