/** A note as the API takes it into the inbox, by a made-up officer. */
import { randomUUID } from 'node:crypto';
import type { AcceptRequest } from '../../../../db/queries/record/accept-input.ts';

export function noteRequest(caseId: string, changes: Partial<AcceptRequest> = {}): AcceptRequest {
  const decisionId = randomUUID();
  const actorId = randomUUID();
  const textId = randomUUID();
  return {
    decisionId,
    caseId,
    actorId,
    route: 'POST /api/cases/:caseId/decisions',
    bodyDigest: 'a'.repeat(64),
    envelope: {
      kind: 'decision',
      inputId: decisionId,
      type: 'record_note',
      actor: { personId: actorId, roles: ['police_officer'], unitId: 'station-230811200' },
      data: { text: { textId, digest: 'd' } },
    },
    texts: [{ textId, kind: 'text', body: '双方同意明日再谈。', salt: 's' }],
    ...changes,
  };
}
