/**
 * `node --import tools/prove/faulty-worker.ts worker/main.ts SETUP`: the real worker process, whose activities and
 * time-outs are replaced on the way in. Nothing else of it differs from what is shipped.
 */
import { registerHooks } from 'node:module';

const INSTEAD: Readonly<Record<string, string>> = {
  '/activities/index.ts': new URL('faulty-activities.ts', import.meta.url).href,
  '/worker/create-worker.ts': new URL('faulty-create-worker.ts', import.meta.url).href,
};

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (context.parentURL?.includes('/tools/prove/')) return found;
    const instead = Object.entries(INSTEAD).find(([path]) => found.url.endsWith(path))?.[1];
    return instead === undefined ? found : { ...found, url: instead };
  },
});
