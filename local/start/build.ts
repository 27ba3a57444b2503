/** Builds what the processes load: the workflow bundle and, where there is one, the web app. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '../../config/env.ts';
import { lastWords, runCommand } from '../setup/run-command.mjs';
import { Sentence } from '../setup/sentence.mjs';
import { buildWhenChanged } from './stamped-build.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where `vite build` puts the web app, and the API serves it from. */
export const WEB_FOLDER = join(ROOT, 'web', 'dist');

const WORKFLOW_SOURCES = ['workflows', 'domain', 'temporal', 'worker', 'package-lock.json'];
/** The client of the app is generated from the routes, which show words and rules of these folders. */
const WEB_SOURCES = ['web', 'api', 'domain', 'words', 'tools/web', 'package-lock.json'];

async function runOrExplain(
  command: string,
  args: readonly string[],
  what: { zh: string; en: string },
): Promise<void> {
  const { code, output } = await runCommand(command, args, {
    cwd: ROOT,
    env: childEnvironment({}),
    quiet: true,
  });
  if (code === 0) return;
  throw new Sentence(`${what.zh}失败：${lastWords(output)}`, `${what.en} failed`);
}

/** Without it each start of a worker would spend two seconds bundling. */
async function buildBundle(bundle: string): Promise<void> {
  // Two starts at once write two files; each move is whole.
  const fresh = `${bundle}.${process.pid}.new.js`;
  mkdirSync(dirname(bundle), { recursive: true });
  try {
    await runOrExplain(process.execPath, ['worker/build-bundle.ts', fresh], {
      zh: '打包工作流',
      en: 'bundling the workflows',
    });
    renameSync(fresh, bundle);
  } finally {
    rmSync(fresh, { force: true });
  }
}

async function buildWeb(): Promise<void> {
  // `npm` may run under an older Node here; the workspace's own scripts still find Node 24 first on their path.
  await runOrExplain('npm', ['run', 'build', '-w', 'web'], { zh: '构建网页', en: 'building the web app' });
}

/** Returns the path of the workflow bundle. */
export async function buildWhatIsMissing(say: (line: string) => void): Promise<string> {
  const bundle = join(ROOT, 'dist', 'workflow-bundle.js');
  const bundled = await buildWhenChanged({
    root: ROOT,
    sources: WORKFLOW_SOURCES,
    result: bundle,
    build: () => buildBundle(bundle),
  });
  if (bundled) say('· 已打包工作流 / workflows bundled');
  if (existsSync(join(ROOT, 'web', 'package.json'))) {
    const result = join(WEB_FOLDER, 'index.html');
    const built = await buildWhenChanged({
      root: ROOT,
      sources: WEB_SOURCES,
      result,
      build: async () => {
        say('· 构建网页 / building the web app');
        await buildWeb();
      },
    });
    if (built) say('· 已构建网页 / web app built');
  }
  return bundle;
}
