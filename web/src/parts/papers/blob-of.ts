/** The bytes of a document, fetched with the session: a `blob:` address shows them in place without a request of its own. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Problem } from '../../api/problem.ts';

async function bytesOf(documentId: string, thumbnail: boolean): Promise<Blob> {
  const query = thumbnail ? '?thumbnail=1' : '';
  const response = await fetch(`/api/documents/${encodeURIComponent(documentId)}${query}`, {
    credentials: 'same-origin',
  });
  if (response.ok) return await response.blob();
  const body = (await response.json().catch(() => ({}))) as {
    readonly code?: string;
    readonly title?: string;
  };
  const code = body.code ?? `http_${response.status}`;
  throw new Problem(response.status, { code, title: body.title ?? code });
}

/** @returns an address that holds while the component is there */
export function useBlob(documentId: string, { thumbnail = false, wanted = true } = {}) {
  const { data, error } = useQuery({
    queryKey: ['document', documentId, thumbnail ? 'small' : 'whole'],
    queryFn: () => bytesOf(documentId, thumbnail),
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
