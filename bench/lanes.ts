/** So many things at once, each lane taking the next when it has done its last. */
export const AT_ONCE = 16;

export async function each<T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> {
  const left = [...items];
  const lane = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

export const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
