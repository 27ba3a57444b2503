/** The rules of time that the chapters name, read from their text: `random-walks.test.ts` shows that a case arms each. */
import { readdirSync, readFileSync } from 'node:fs';
import { isRuleId, type RuleId } from '../../../../domain/law/rule.ts';

const FOLDER = new URL('../../../../domain/chapters/', import.meta.url);

export function namedRules(): RuleId[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const source = files.map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
  const quoted = source.join('\n').matchAll(/'([A-Z][\w.-]+)'/g);
  return [...new Set([...quoted].map((match) => match[1] ?? ''))].filter(isRuleId).sort();
}
