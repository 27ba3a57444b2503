/** Room on the disk for uploads: promised when one begins, and looked at again whenever it goes on. */
import type { EvidenceStore } from '../../evidence/store.ts';
import { problem } from '../http/problem.ts';

interface Extent {
  readonly length: number;
  /** How much of it is here. */
  readonly offset: number;
}

/** Once for what is still to be sent and once for the copy that is kept. */
export const roomOf = ({ length, offset }: Extent): number => length - offset + length;

/**
 * @param promised to others
 * @throws Problem; an upload that began stays as it is and goes on later
 */
export async function checkRoom(
  evidence: Pick<EvidenceStore, 'hasRoomFor'>,
  upload: Extent,
  promised = 0,
): Promise<void> {
  if (await evidence.hasRoomFor(roomOf(upload) + promised)) return;
  throw problem('evidence_store_full', { headers: { 'Retry-After': '600' } });
}
