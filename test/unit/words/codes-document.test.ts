/** docs/codes.md is what the dictionary says. `npx vitest -u` writes it again. */
import { expect, it } from 'vitest';
import { ROLES, type Role } from '../../../domain/access/roles.ts';
import { DICTIONARY, type VocabularyName } from '../../../words/dictionary.ts';
import type { Words } from '../../../words/text.ts';

const INTRODUCTION = `# Codes

The codes that people of the trade meet most, with their words, from \`words/dictionary.ts\`; a code and its words are declared together in
\`domain/\`, the titles of events in \`words/chapters/\`. All vocabularies are at \`GET /api/catalogue\`; nouns are in the [glossary](glossary.md).

`;

interface Section {
  readonly title: string;
  readonly about: string;
  readonly vocabularies: readonly VocabularyName[];
}

const SECTIONS: readonly Section[] = [
  { title: 'Stages 阶段', about: 'Where a dispute stands.', vocabularies: ['stage'] },
  {
    title: 'Roles 角色',
    about:
      'A role is held in a unit; a person may hold several. Which role may take which decision is one table, `domain/access/policy/decisions.ts`.',
    vocabularies: ['role'],
  },
  {
    title: 'Decisions 决定',
    about: 'What each needs, from whom and in which stage, is at `GET /api/catalogue`.',
    vocabularies: ['decision'],
  },
  {
    title: 'Events 记录',
    about:
      'Named in the past: a decision asks, an event says what came of it. Some follow from the law or from time alone.',
    vocabularies: ['event'],
  },
  {
    title: 'Tasks 协助事项',
    about:
      'Kinds, statuses, and views of the worklist. What each kind needs and does in law is in [tasks](tasks.md).',
    vocabularies: ['taskKind', 'taskStatus', 'taskView'],
  },
  {
    title: 'Inputs and outcomes 输入、结果',
    about: 'What a case takes in, and what comes of it.',
    vocabularies: ['inputKind', 'inputOutcome'],
  },
];

const HEAD = ['| Term | Identifier | In English |', '|---|---|---|'];

const line = (code: string, { zh, en }: Words): string => `| ${zh} | \`${code}\` | ${en} |`;

/** Of a role its side as well. */
function lines(name: VocabularyName): string[] {
  const table: Readonly<Record<string, Words>> = DICTIONARY[name];
  if (name !== 'role') return [...HEAD, ...Object.entries(table).map(([code, words]) => line(code, words))];
  const rows = (Object.keys(ROLES) as Role[]).map(
    (role) => `${line(role, ROLES[role])} ${ROLES[role].side} |`,
  );
  return ['| Term | Identifier | In English | Side |', '|---|---|---|---|', ...rows];
}

it('docs/codes.md says what the dictionary says', async () => {
  const text = SECTIONS.map(({ title, about, vocabularies }) => {
    const tables = vocabularies.map((name) => lines(name).join('\n'));
    return [`## ${title}`, about, ...tables].join('\n\n');
  });
  await expect(`${INTRODUCTION}${text.join('\n\n')}\n`).toMatchFileSnapshot('../../../docs/codes.md');
});
