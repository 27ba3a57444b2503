/** People from a file (批量导入人员): user name, name, roles and unit of each; every line is checked before any is written. */
import type { UnitItem } from '../../db/queries/people/directory.ts';
import { type Administering, mayAdminister } from '../../domain/access/policy/administration.ts';
import { UNIT_ROLES } from '../../domain/access/policy/seats.ts';
import { ALL_ROLES, type Role, ROLES } from '../../domain/access/roles.ts';
import { normaliseUsername, USERNAME } from '../auth/username.ts';
import { isVisible } from '../catalogue/visible-text.ts';
import type { Table } from './csv-table.ts';
import { type Columns, type Line, linesOf, type LineProblem, Problems, unitNamed } from './import-lines.ts';

const COLUMNS = {
  username: ['用户名', 'username', '登录名', '账号'],
  name: ['姓名', 'name'],
  roles: ['角色', 'roles', 'role', '身份', '职务'],
  unit: ['单位', 'unit', '单位编号'],
} as const satisfies Columns<string>;
type Column = keyof typeof COLUMNS;

export interface PersonLine {
  readonly line: number;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: UnitItem;
}

export interface Office {
  readonly who: Administering;
  /** Those that the reader sees. */
  readonly units: readonly UnitItem[];
  /** User names that exist, of those asked. */
  readonly taken: (usernames: readonly string[]) => Promise<ReadonlySet<string>>;
}

export interface ImportedPeople {
  readonly people: readonly PersonLine[];
  readonly problems: readonly LineProblem[];
}

const LONGEST_NAME = 60;
const roleNamed = (word: string): Role | undefined =>
  ALL_ROLES.find((role) => role === word || ROLES[role].zh === word || ROLES[role].en === word);

const wordsIn = (value: string): readonly string[] =>
  value
    .normalize('NFKC')
    .split(/[、;,/|]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Tells what is wrong with one line. */
class LineCheck {
  readonly #problems: Problems<Column>;
  readonly #office: Office;

  constructor(problems: Problems<Column>, office: Office) {
    this.#problems = problems;
    this.#office = office;
  }

  check({ line, values }: Line<Column>): PersonLine | undefined {
    const before = this.#problems.all.length;
    const username = normaliseUsername(values.username);
    if (!USERNAME.test(username)) this.#problems.tell(line, 'username', 'username_invalid');
    const { name } = values;
    if (name.length > LONGEST_NAME || !isVisible(name)) this.#problems.tell(line, 'name', 'name_invalid');
    const unit = this.#unit(line, values.unit);
    const roles = this.#roles(line, values.roles, unit);
    const sound = this.#problems.all.length === before && unit !== undefined;
    return sound ? { line, username, name, roles, unit } : undefined;
  }

  #unit(line: number, asked: string): UnitItem | undefined {
    const { units, who } = this.#office;
    const unit = unitNamed(units, asked);
    if (typeof unit === 'string') {
      this.#problems.tell(line, 'unit', unit);
      return undefined;
    }
    if (!mayAdminister(who, 'add_person', unit)) this.#problems.tell(line, 'unit', 'not_permitted');
    return unit;
  }

  #roles(line: number, asked: string, unit: UnitItem | undefined): readonly Role[] {
    const roles = new Set<Role>();
    for (const word of wordsIn(asked)) {
      const role = roleNamed(word);
      const there = unit && UNIT_ROLES[unit.kind as keyof typeof UNIT_ROLES];
      if (role === undefined) this.#problems.tell(line, 'roles', 'role_unknown');
      else if (there !== undefined && !there.includes(role))
        this.#problems.tell(line, 'roles', 'role_not_of_unit');
      else roles.add(role);
    }
    if (wordsIn(asked).length === 0) this.#problems.tell(line, 'roles', 'value_missing');
    return [...roles];
  }
}

export async function checkPeople(table: Table, office: Office): Promise<ImportedPeople> {
  const problems = new Problems<Column>(COLUMNS);
  const lines = linesOf(table, COLUMNS, problems);
  const check = new LineCheck(problems, office);
  const people = lines.map((one) => check.check(one)).filter((one) => one !== undefined);
  const taken = await office.taken(people.map(({ username }) => username));
  const seen = new Set<string>();
  for (const { line, username } of people) {
    if (taken.has(username)) problems.tell(line, 'username', 'username_taken');
    if (seen.has(username)) problems.tell(line, 'username', 'username_twice');
    seen.add(username);
  }
  return { people, problems: problems.all.toSorted((a, b) => a.line - b.line) };
}
