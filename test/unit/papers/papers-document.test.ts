/** docs/papers.md is written from the manifest; this test fails when the two differ (`npx vitest run test/unit/papers -u` writes it). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type PaperCode, paperPolicy } from '../../../domain/access/policy/papers.ts';
import { ROLES } from '../../../domain/access/roles.ts';
import { COMPARTMENT } from '../../../domain/access/policy/compartments.ts';
import { STAGES } from '../../../domain/kernel/stage.ts';
import { ELEMENT_KINDS } from '../../../papers/manifest/complaint-elements.ts';
import { PAPERS } from '../../../papers/manifest/papers.ts';
import type { Paper } from '../../../papers/paper.ts';
import { PAPER, PAPER_GROUP } from '../../../words/papers.ts';

const DOCS = resolve(import.meta.dirname, '../../../docs');

/** The first column of the table of papers in the rule book. */
function rowsOfLaw(): string[] {
  const law = readFileSync(resolve(DOCS, 'law.md'), 'utf8');
  const [, section = ''] = law.split(/^## .* Papers \(文书\).*$/m);
  const [table = ''] = section.trimStart().split('\n\n');
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Paper'));
  return rows.map((line) => (line.split(' | ')[0] ?? '').slice(2));
}

function offered(code: PaperCode): string {
  const { stages } = paperPolicy(code);
  return stages === undefined
    ? 'from the act on which it rests'
    : stages.map((one) => STAGES[one].zh).join('、');
}

function row({ code, row, article, version, group }: Paper): string {
  const { issuedBy, compartment } = paperPolicy(code);
  const sealed = compartment === undefined ? '' : COMPARTMENT[compartment].zh;
  const by = issuedBy.map((one) => ROLES[one].zh).join('、');
  const cells = [
    PAPER_GROUP[group].zh,
    `${PAPER[code].zh} \`${code}\``,
    row,
    article,
    by,
    offered(code),
    sealed,
    String(version),
  ];
  return `| ${cells.join(' | ')} |`;
}

function fields({ code, fields: all }: Paper): string {
  const rows = Object.values(all).map(
    ({ zh, source, enter }) => `${zh} (${source}${enter === undefined ? '' : ` → \`${enter}\``})`,
  );
  return `| ${PAPER[code].zh} | ${rows.join('; ')} |`;
}

function text(): string {
  const held = new Set(PAPERS.map(({ row: of }) => of));
  const missing = rowsOfLaw().filter((one) => !held.has(one));
  return `# Papers (文书)

Written from \`papers/manifest/\` and \`domain/access/policy/papers.ts\` (\`npx vitest run test/unit/papers -u\`). Why and how they are printed:
[ADR 0028](adr/0028-papers-by-typst.md); what each must hold: [law.md §10](law.md#10-papers-文书-and-duties-to-tell-告知).

| Group | Paper | Row of law.md §10 | Article | Issued by | Offered | Sealed | Version |
|---|---|---|---|---|---|---|---|
${PAPERS.map(row).join('\n')}

Printed from a case of the tests: ![agreement](screens/papers-agreement.png) ![certificate of service](screens/papers-receipt.png)
![summons](screens/papers-summons.png) ![complaint by elements](screens/papers-complaint.png) ![index of the file](screens/papers-file-index.png)

The element-style complaint (要素式起诉状) has its items for ${ELEMENT_KINDS.join('、')}.

Rows of law.md §10 without a paper: ${missing.length === 0 ? 'none' : missing.join('；')}.

## What each holds

Each fact with its source in the record and, after an arrow, the decision that enters it where it is missing. Details of a party (number, telephone, address) that a paper needs are entered by
\`correct_party\`, a name by \`identify_party\`. What has no arrow is a line to write on where it is not known.

| Paper | Facts |
|---|---|
${PAPERS.map(fields).join('\n')}
`;
}

it('names a row of the rule book for each paper', () => {
  const rows = rowsOfLaw();
  expect(rows.length).toBeGreaterThan(15);
  expect(PAPERS.filter(({ row: of }) => !rows.includes(of)).map(({ code }) => code)).toEqual([]);
});

it('is docs/papers.md', async () => {
  await expect(text()).toMatchFileSnapshot(resolve(DOCS, 'papers.md'));
});
