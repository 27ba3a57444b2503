/** Words with a button that copies what they stand for: a number to be told on the telephone, a digest. */
import { Typography } from 'antd';

interface CopyableProps {
  readonly text: string;
  readonly children: string;
}

export default function Copyable({ text, children }: CopyableProps) {
  return <Typography.Text copyable={{ text }}>{children}</Typography.Text>;
}
