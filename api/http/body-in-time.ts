/** A body comes within half a minute, or its sender is let go: only an upload may take longer (it can go on later). */
import type { RequestHandler } from 'express';

const LONGEST_MS = 30_000;

export function bodyInTime(except: string): RequestHandler {
  return (req, _res, next) => {
    const none =
      req.headers['content-length'] === undefined && req.headers['transfer-encoding'] === undefined;
    if (none || req.path === except || req.path.startsWith(`${except}/`)) return next();
    const late = setTimeout(() => {
      if (!req.complete) req.destroy();
    }, LONGEST_MS);
    req.once('close', () => clearTimeout(late));
    return next();
  };
}
