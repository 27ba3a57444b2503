/** So many things at once out of one source, each lane taking the next when it has done its last. */

/**
 * Ends when the source is used up, when `ended` says so, or after the first failure: then no lane takes anything more.
 * @throws that failure, once every lane has ended
 */
export async function inLanes<T>(
  source: AsyncIterator<T, unknown> | Iterator<T, unknown>,
  { atOnce, ended }: { readonly atOnce: number; readonly ended?: AbortSignal },
  run: (item: T) => Promise<void>,
): Promise<void> {
  const failed = new AbortController();
  const over = AbortSignal.any([failed.signal, ...(ended === undefined ? [] : [ended])]);
  const lane = async (): Promise<void> => {
    while (!over.aborted) {
      const next = await source.next();
      if (next.done === true) return;
      await run(next.value).catch((error: unknown) => {
        failed.abort();
        throw error;
      });
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  await source.return?.();
  for (const one of lanes) if (one.status === 'rejected') throw one.reason;
}
