/** A limit on how long a statement is waited for. */
import { databaseError } from './errors.ts';

/** Settles as `work` does, its failure as a DatabaseError; rejects with `late()` when the deadline passes first. */
export function withDeadline<T>(work: PromiseLike<T>, ms: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), ms);
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(databaseError(error));
      },
    );
  });
}
