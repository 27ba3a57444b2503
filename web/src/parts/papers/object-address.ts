/** An address of bytes that are in memory already: a `blob:` address shows them in place without a request of its own. */
import { useEffect, useMemo } from 'react';

/** @returns an address that holds while the component is there; undefined until there are bytes */
export function useObjectAddress(bytes: Blob | undefined): string | undefined {
  const address = useMemo(() => (bytes === undefined ? undefined : URL.createObjectURL(bytes)), [bytes]);
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address);
    },
    [address],
  );
  return address;
}
