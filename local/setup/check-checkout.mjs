/** Before anything is fetched: the version of Node, the platform, and files that every checkout has. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { Sentence } from './sentence.mjs';

const NEEDED = ['package.json', 'package-lock.json', 'api/main.ts', 'worker/main.ts', 'db/migrate.ts'];
const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** The few things without which every later message would only confuse. */
export async function checkCheckout() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new Sentence(
      `需要 Node.js 20 或更高版本，当前为 ${process.versions.node}`,
      'Node.js 20 or newer is needed to start (24 is then fetched by itself)',
    );
  }
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) {
    throw new Sentence(
      `不支持在 ${platform} 上单机运行，请用 docker compose`,
      `${platform} cannot run the platform by itself: use docker compose`,
    );
  }
  for (const file of NEEDED) {
    await access(join(ROOT, file)).catch(() => {
      throw new Sentence(
        `代码不完整，缺少 ${file}，请重新检出`,
        `the checkout is incomplete, ${file} is missing: check it out again`,
      );
    });
  }
}
