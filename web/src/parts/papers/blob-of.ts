/** The bytes of a document, fetched with the session and shown in place. */
import { useQuery } from '@tanstack/react-query';
import { askBytes } from '../../api/ask.ts';
import { useObjectAddress } from './object-address.ts';

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
  return { address: useObjectAddress(data), error };
}
