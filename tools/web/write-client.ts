/**
 * Writes the web app's typed client from the routes: `web/src/api/generated.ts`, made before types are checked and before every
 * build, and not committed (docs/adr/0019). `--if-missing` leaves one that is there.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'orval';
import { describeApi } from './describe-api.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLIENT = join(ROOT, 'web', 'src', 'api', 'generated.ts');

interface Operation {
  requestBody?: unknown;
}

const FREE = { content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } } };
/** Bodies whose form comes from the catalogue at run time, one schema for each type of decision and act. */
const FROM_THE_CATALOGUE = /#\/components\/schemas\/(Decision|Task)_/;

const named = <T>(entries: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, change(value)]));

/** A form is drawn from the catalogue's schemas, so the bodies of decisions and acts are nothing that types could say. */
function withoutDecisions(document: unknown): object {
  const { paths, components, ...rest } = document as {
    readonly paths: Readonly<Record<string, Record<string, Operation>>>;
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  };
  const freed = (operation: Operation): Operation =>
    FROM_THE_CATALOGUE.test(JSON.stringify(operation.requestBody ?? ''))
      ? { ...operation, requestBody: FREE }
      : operation;
  const schemas = Object.fromEntries(
    Object.entries(components.schemas).filter(([name]) => !/^(Decision|Task)_/.test(name)),
  );
  return {
    ...rest,
    paths: named(paths, (operations) => named(operations, freed)),
    components: { ...components, schemas },
  };
}

async function writeClient(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jingfa-client-'));
  try {
    const input = join(folder, 'openapi.json');
    await writeFile(input, JSON.stringify(withoutDecisions(await describeApi())));
    await generate(
      {
        input: { target: input },
        output: {
          target: CLIENT,
          client: 'fetch',
          mode: 'single',
          override: {
            mutator: { path: join(ROOT, 'web', 'src', 'api', 'ask.ts'), name: 'ask', extension: '.ts' },
            fetch: { includeHttpResponseReturnType: false },
          },
        },
      },
      ROOT,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (!process.argv.includes('--if-missing') || !existsSync(CLIENT)) await writeClient();
// The described app may still hold timers of its own.
process.exit(0);
