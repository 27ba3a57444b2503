/** The article something rests on, as the API cites it. */
import { Typography } from 'antd';

export function Article({ text }: { readonly text: string }) {
  return (
    <Typography.Text type="secondary" className="article">
      {text}
    </Typography.Text>
  );
}
