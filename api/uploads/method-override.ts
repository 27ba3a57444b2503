/**
 * tus 1.0.0, `X-HTTP-Method-Override`: where something between sender and platform lets only GET and POST through, as old proxies of
 * offices do, the method stands in a header of a POST. Session, origin and scope are asked for the method that is meant.
 */
import type { RequestHandler } from 'express';

const MEANT: ReadonlySet<string> = new Set(['PATCH', 'HEAD', 'DELETE']);

export const methodOverride: RequestHandler = (req, _res, next) => {
  const meant = req.get('x-http-method-override')?.toUpperCase();
  if (req.method === 'POST' && meant !== undefined && MEANT.has(meant)) req.method = meant;
  next();
};
