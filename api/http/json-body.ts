/** Bodies are JSON objects in UTF-8, and small: evidence has its own route. */
import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { problem } from './problem.ts';

const LARGEST_BODY = 256 * 1024;

/** `type` of the error for bytes that are no UTF-8: body-parser would store U+FFFD in their place. */
export const NOT_UTF8 = 'body.not_utf8';

/** Told the bytes before they become text. body-parser gives what is thrown here status 403, hence no Problem. */
function checkBytes(_req: unknown, _res: unknown, bytes: Buffer, charset: string): void {
  const type = charset === 'utf-8' ? (isUtf8(bytes) ? undefined : NOT_UTF8) : 'charset.unsupported';
  if (type !== undefined) throw Object.assign(new Error(type), { type });
}

const parse = express.json({ limit: LARGEST_BODY, strict: false, type: () => true, verify: checkBytes });

function hasBody(contentLength: string | undefined, transferEncoding: string | undefined): boolean {
  return transferEncoding !== undefined || (contentLength !== undefined && contentLength !== '0');
}

export const jsonBody: RequestHandler = (req, res, next) => {
  if (hasBody(req.get('content-length'), req.get('transfer-encoding')) && !req.is('application/json')) {
    throw problem('media_type_unsupported');
  }
  parse(req, res, next);
};
