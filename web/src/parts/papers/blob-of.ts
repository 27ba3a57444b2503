/** The bytes of a document, fetched with the session: a `blob:` address shows them in place without a request of its own. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { askBytes } from '../../api/ask.ts';

async function bytesOf(documentId: string, thumbnail: boolean, signal: AbortSignal): Promise<Blob> {
  const query = thumbnail ? '?thumbnail=1' : '';
  return await askBytes(`/api/documents/${encodeURIComponent(documentId)}${query}`, { signal });
}

/** @returns an address that holds while the component is there */
export function useBlob(documentId: string, { thumbnail = false, wanted = true } = {}) {
  const { data, error } = useQuery({
    queryKey: ['document', documentId, thumbnail ? 'small' : 'whole'],
    queryFn: ({ signal }) => bytesOf(documentId, thumbnail, signal),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    // Evidence is not kept in memory longer than it is looked at.
    gcTime: 0,
  });
  const address = useMemo(() => (data === undefined ? undefined : URL.createObjectURL(data)), [data]);
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address);
    },
    [address],
  );
  return { address, error };
}
