/**
 * `npm run structure [-- REVISION…] [--within FOLDER…]`: lines, files, imports between folders and where they go round, of the
 * working tree, or of each revision named and then the working tree. `--within` names the folders whose own folders are set
 * beside each other; `domain` unless told.
 */
import { parseArgs } from 'node:util';
import { readTree } from './files.ts';
import { structureMarkdown } from './markdown.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { within: { type: 'string', multiple: true, default: ['domain'] } },
});

for (const revision of [...positionals, undefined])
  console.log(structureMarkdown(readTree(revision), values.within));
