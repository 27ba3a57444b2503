/** Reads the header Idempotency-Key. */
import type { Request } from 'express';
import { problem } from './problem.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The key under which the same request may be sent again; it becomes the decision's id. */
export function idempotencyKey(req: Request): string {
  const given = req.get('idempotency-key')?.trim().toLowerCase();
  if (given === undefined || given === '') throw problem('idempotency_key_missing');
  if (!UUID.test(given)) throw problem('idempotency_key_invalid');
  return given;
}
