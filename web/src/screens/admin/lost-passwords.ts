/** First passwords that were in an answer which did not come: new ones are given, person by person, and shown in their place. */
import { useState } from 'react';
import { givePassword, type PeopleImported } from '../../api/generated.ts';
import { isProblem, type Problem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';

type Line = PeopleImported['people'][number];

export function useLostPasswords(written: readonly Line[]) {
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map());
  const [giving, setGiving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const people = written.map((one): Line => {
    const oneTimePassword = one.oneTimePassword ?? found.get(one.id ?? '');
    return oneTimePassword === undefined ? one : { ...one, oneTimePassword };
  });
  const without = people.filter(({ oneTimePassword }) => oneTimePassword === undefined);
  const give = async (): Promise<void> => {
    setGiving(true);
    setProblem(undefined);
    try {
      for (const { id } of without) {
        if (id === undefined) continue;
        const { oneTimePassword } = await givePassword(id, {}, withKey(newKey()));
        if (oneTimePassword !== undefined) setFound((all) => new Map(all).set(id, oneTimePassword));
      }
    } catch (error) {
      // How far it came is in the table; pressed again it goes on with the others.
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setGiving(false);
    }
  };
  return { people, lost: without.length, giving, problem, give };
}
