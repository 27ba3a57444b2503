/**
 * The built web app at `/` and at every address of its own (docs/adr/0019). Files whose names hold a hash are kept by browsers
 * for a year; the page, the service worker and the manifest are asked for anew each time, so that a release is seen.
 */
import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

const YEAR_S = 31_536_000;
/** Addresses of programs: an unknown one below them stays a problem in JSON. */
const FOR_PROGRAMS = /^\/(api|docs|docs-files|openapi\.json|healthz|readyz|metrics)(\/|$)/;

/** Of a file. The address of a task ends in the number of the task (`/tasks/<case>.3`), which is no ending. */
const ENDING = /\.[a-z]\w*$/i;

/** @param folder where `vite build` put the app; while it is missing every address stays unknown */
export function serveWeb(folder: string): RequestHandler {
  const root = resolve(folder);
  const page = join(root, 'index.html');
  const hashed = join(root, 'assets') + sep;
  const router = Router();
  router.use(
    express.static(root, {
      index: false,
      dotfiles: 'ignore',
      redirect: false,
      setHeaders: (res, path) => {
        res.set(
          'Cache-Control',
          path.startsWith(hashed) ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
        );
      },
    }),
  );
  router.use((req, res, next) => {
    const read = req.method === 'GET' || req.method === 'HEAD';
    // A missing script must not be answered with the page: the browser would run HTML.
    const asset = ENDING.test(req.path);
    if (!read || asset || FOR_PROGRAMS.test(req.path) || !existsSync(page)) return next();
    return res.set('Cache-Control', 'no-cache').sendFile(page);
  });
  return router;
}
