/** Decisions, task kinds, words of every code: the catalogue of the API, read once a language. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orKept, readKeptAnswer } from '../offline/kept.ts';
import { type Catalogue, catalogue } from './generated.ts';
import type { Words } from './problem.ts';

/** Every word in it is in both languages, so the one kept in the other language serves offline too. */
async function readCatalogue(language: string): Promise<Catalogue> {
  try {
    return (await orKept(`catalogue:${language}`, () => catalogue())).value;
  } catch (error) {
    const other = await readKeptAnswer<Catalogue>(`catalogue:${language === 'en' ? 'zh' : 'en'}`);
    if (other === undefined) throw error;
    return other.value;
  }
}

export const catalogueQuery = (language: string) => ({
  queryKey: ['catalogue', language],
  queryFn: () => readCatalogue(language),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** How reading it went: without it no screen has its words. */
export function useCatalogueRead() {
  const { i18n } = useTranslation();
  return useQuery(catalogueQuery(i18n.language));
}

export const useCatalogue = (): Catalogue | undefined => useCatalogueRead().data;

/** Words of a code from one of the catalogue's vocabularies (`x-vocabulary`); the code itself where it has none. */
export function useCode(vocabulary: string): (code: string) => Words {
  const entries = useCatalogue()?.vocabularies[vocabulary];
  return (code) => entries?.find((entry) => entry.code === code) ?? { zh: code, en: code };
}
