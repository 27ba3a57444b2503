/** A reason for refusing, in both languages, with the article where there is one. */
export interface RefusalText {
  readonly zh: string;
  readonly en: string;
  readonly article?: string;
}
