/** Cross-site requests are refused: an unsafe request that carries a session must come from our own pages. */
import type { RequestHandler } from 'express';
import { problem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** @param origins the platform's own, e.g. https://jingfa.example.cn */
export function originCheck(origins: readonly string[], sessionCookie: string): RequestHandler {
  return (req, _res, next) => {
    if (SAFE.has(req.method)) return next();
    const given = req.get('origin');
    const site = req.get('sec-fetch-site');
    if (given !== undefined && !origins.includes(given)) throw problem('origin_refused');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problem('origin_refused');
    // Without an Origin no browser page sent it; with a session cookie we do not take that on trust.
    if (given === undefined && (req.get('cookie') ?? '').includes(`${sessionCookie}=`)) {
      throw problem('origin_refused');
    }
    return next();
  };
}
