/** An input is brought to its case once, and again only where bringing it failed. */
import { expect, it } from 'vitest';
import { OnceMessenger } from '../../../api/cases/once-messenger.ts';
import type { CaseInput } from '../../../domain/kernel/input.ts';

const inputOf = (inputId: string): CaseInput => ({ inputId }) as CaseInput;

it('signals an input once however often it is asked to, unless Temporal did not take it', async () => {
  const brought: string[] = [];
  let fails = true;
  const bring = async (_caseId: string, { inputId }: { readonly inputId: string }): Promise<void> => {
    if (fails) throw new Error('away');
    brought.push(inputId);
  };
  const once = new OnceMessenger({ open: async () => undefined, decide: bring, complete: bring });
  await expect(once.decide('c', inputOf('a'))).rejects.toThrow('away');
  expect(once.took('a')).toBe(false);
  fails = false;
  await once.decide('c', inputOf('a'));
  await once.decide('c', inputOf('a'));
  await once.complete('c', inputOf('a') as never);
  await once.complete('c', inputOf('b') as never);
  expect(brought).toEqual(['a', 'b']);
  expect(once.took('b')).toBe(true);
});
