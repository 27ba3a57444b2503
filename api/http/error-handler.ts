/** The last handler turns what was thrown into a problem; an unforeseen error is logged under an id, and the answer gives only that id. */
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { DatabaseError } from '../../db/errors.ts';
import { InvalidCursor } from '../../db/queries/page.ts';
import { NOT_UTF8 } from './json-body.ts';
import { languageOf } from './language.ts';
import { Problem, problem, sendProblem } from './problem.ts';

/** Errors of body-parser and of Express itself, by their `type` or status. */
const PARSER: Readonly<Record<string, Parameters<typeof problem>[0]>> = {
  'entity.parse.failed': 'invalid_json',
  'entity.too.large': 'body_too_large',
  'encoding.unsupported': 'media_type_unsupported',
  'charset.unsupported': 'media_type_unsupported',
  'request.size.invalid': 'invalid_request',
  'request.aborted': 'invalid_request',
  [NOT_UTF8]: 'body_not_utf8',
};

/**
 * A failure of the parser without a `type` is the decompressor's: body-parser gives every fault of the body status 400 and
 * leaves the rest to its callers.
 */
function ofParser(error: unknown): Parameters<typeof problem>[0] | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('type' in error) return PARSER[String(error.type)];
  return 'status' in error && error.status === 400 ? 'body_encoding_wrong' : undefined;
}

function known(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof InvalidCursor) {
    return problem('invalid_query', { errors: [{ pointer: '/cursor', message: error.message }] });
  }
  const cause = error instanceof Error && error.cause instanceof DatabaseError ? error.cause : error;
  if (cause instanceof DatabaseError && cause.kind !== 'other') {
    return problem('unavailable', { headers: { 'Retry-After': '2' } });
  }
  if (error instanceof URIError) return problem('invalid_request');
  const code = ofParser(error);
  return code === undefined ? undefined : problem(code);
}

export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const answer = known(error);
    if (answer !== undefined) {
      if (answer.status >= 500)
        logger.warn({ code: answer.code, route: req.route?.path }, 'answered unavailable');
      sendProblem(res, answer, languageOf(req));
      return;
    }
    const errorId = randomUUID();
    logger.error({ errorId, err: error, method: req.method, route: req.route?.path }, 'unexpected error');
    sendProblem(res, problem('internal', { errorId }), languageOf(req));
  };
}
