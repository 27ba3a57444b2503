/** Matters stand in the order of their tree and are found by their own words. */
import { describe, expect, it } from 'vitest';
import { MATTERS } from '../../../domain/law/matters.ts';
import { MATTER_SEARCH, matterOptions } from '../../../web/src/parts/matters.ts';

const matters = MATTERS.map(({ name, ...rest }) => ({ ...rest, zh: name }));
const options = matterOptions(matters, ({ zh }) => zh);
const found = (typed: string) => options.filter((option) => MATTER_SEARCH.filterOption(typed, option));

describe('matters to choose from', () => {
  it('holds every matter once', () => {
    expect(options.map(({ value }) => value).sort()).toEqual(MATTERS.map(({ code }) => code).sort());
  });

  it('calls a matter with what it stands below', () => {
    expect(options.find(({ value }) => value === 'adjacent_pollution')?.label).toBe(
      '邻里纠纷 › 相邻污染侵害纠纷',
    );
  });

  it('is found by a piece of its own words in either language, its parent is not', () => {
    expect(found('污染').map(({ value }) => value)).toEqual(['adjacent_pollution']);
    expect(found(' Adjacent POLLUTION').map(({ value }) => value)).toEqual(['adjacent_pollution']);
  });
});
