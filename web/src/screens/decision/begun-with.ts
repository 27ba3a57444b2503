/** With what a form begins that nobody has typed into: which text is told (告知书版本), as the case says it of what it still owes. */
import type { Case } from '../../api/generated.ts';

export function begunWith({ obligations }: Pick<Case, 'obligations'>, type: string): object | undefined {
  if (type !== 'tell_parties') return undefined;
  const [owed] = obligations.flatMap(({ by, tell = [] }) => (by.includes(type) ? tell : []));
  return owed && { data: { textVersion: owed.version } };
}
