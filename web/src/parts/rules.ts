/** The rules of time as the API gives them, without a session: found by what is typed, one by its number, with the words of their codes. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listRules, readRule, type ListRulesPolicy, type Rule, type RuleTerms } from '../api/generated.ts';

export interface FoundRules {
  readonly items: readonly Rule[];
  readonly terms: RuleTerms;
}

const MOST_PAGES = 20;

/** Where a rule is read. @param policy the profile whose text it is; without one the API gives that of the newest */
export const ruleAddress = (id: string, policy: string): string => `/rules/${id}?policy=${policy}`;

/** All pages: a rule book has a few hundred rules. */
async function allRules(q: string, policy: ListRulesPolicy | undefined): Promise<FoundRules> {
  const asked = { limit: '200', ...(q === '' ? {} : { q }), ...(policy === undefined ? {} : { policy }) };
  let page = await listRules(asked);
  const items = [...page.items];
  for (let pages = 1; page.nextCursor !== null && pages < MOST_PAGES; pages += 1) {
    page = await listRules({ ...asked, cursor: page.nextCursor });
    items.push(...page.items);
  }
  return { items, terms: page.terms };
}

/** @param q what is looked for; the API finds it, by the same normaliser as everywhere */
export function useRules(q: string, policy?: ListRulesPolicy) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['rules', i18n.language, q.trim(), policy],
    queryFn: () => allRules(q.trim(), policy),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

export function useRule(id: string | undefined, policy?: ListRulesPolicy) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['rule', i18n.language, id, policy],
    queryFn: () => readRule(id ?? '', policy === undefined ? undefined : { policy }),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
