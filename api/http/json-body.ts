/** Bodies are JSON objects in UTF-8, and small: evidence has its own route. */
import express, { type RequestHandler } from 'express';
import { problem } from './problem.ts';

const LARGEST_BODY = 256 * 1024;

const parse = express.json({ limit: LARGEST_BODY, strict: false, type: () => true });

function hasBody(contentLength: string | undefined, transferEncoding: string | undefined): boolean {
  return transferEncoding !== undefined || (contentLength !== undefined && contentLength !== '0');
}

export const jsonBody: RequestHandler = (req, res, next) => {
  if (hasBody(req.get('content-length'), req.get('transfer-encoding')) && !req.is('application/json')) {
    throw problem('media_type_unsupported');
  }
  parse(req, res, next);
};
