/** Headers that tell a browser what our pages may do. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * @param https an intranet without TLS must not be told to upgrade its requests
 * @param insist on HTTPS for two years (HSTS)
 */
export function securityHeaders(https: boolean, insist: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        // Recordings and papers shown in place are fetched with the session and drawn from memory.
        'media-src': ["'self'", 'blob:'],
        'frame-src': ["'self'", 'blob:'],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(https ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: insist ? { maxAge: 63_072_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}

/** What the API answers is about people: it stays in no cache. */
export const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};
