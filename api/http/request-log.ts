/** One line a request: method, route, status, time. No address line, no headers, no body: those are about people. */
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { loggable } from './loggable.ts';

export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    serializers: {
      err: loggable,
      req: ({ id, method }: { id: string; method: string }) => ({ id, method }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
    customProps: (req) => ({ route: (req as { route?: { path?: string } }).route?.path ?? 'none' }),
    customLogLevel: (_req, res, error) => (error !== undefined || res.statusCode >= 500 ? 'warn' : 'debug'),
  });
}
