/** The walker proves the contract only as long as it knows nothing else of the platform. */
import { expect, test } from 'vitest';
import { importing, lintPlanted } from './planted-tree.ts';

test('the walker and what it stands on know the contract only', () => {
  const known = {
    'demo/walker/walk.ts': `import { World } from '../client/world.ts';\nexport const walk = World;\n`,
    'demo/client/http-client.ts': `import { randomUUID } from 'node:crypto';\nexport const id = randomUUID;\n`,
  };
  const refused = {
    'demo/walker/domain.ts': importing('../../domain/kernel/stage.ts'),
    'demo/walker/words.ts': importing('../../words/dictionary.ts'),
    'demo/walker/player.ts': importing('../client/case-client.ts'),
    'demo/walker/package.ts': importing('zod'),
    'demo/client/world.ts': importing('../../domain/kernel/stage.ts'),
  };
  const found = lintPlanted({ ...known, ...refused });
  expect([...found.refused.keys()].sort()).toEqual(Object.keys(refused).sort());
});
