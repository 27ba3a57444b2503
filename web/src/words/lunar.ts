/** Names of the lunar calendar (农历): stems and branches of a year, months and days as people say them. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The years of the API’s table. */
const FIRST = 2020;
const LAST = 2035;

/** 乙巳 of 2025: the cycle of sixty began in 1984. */
export function cyclicName(year: number): string {
  const at = (year - 1984 + 6000) % 60;
  return `${STEMS[at % 10] ?? ''}${BRANCHES[at % 12] ?? ''}`;
}

/** @param of what is said around the year, with `{year}` for it */
export const lunarYears = (of: string): readonly { readonly year: number; readonly name: string }[] =>
  Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index).map((year) => ({
    year,
    name: of.replace('{year}', `${year} ${cyclicName(year)}`),
  }));

export const lunarMonthName = (month: string): string => `${MONTHS[Number(month) - 1] ?? month}月`;

/** @returns undefined for the month’s last day, which has no number of its own */
export function lunarDayName(day: string): string | undefined {
  const no = Number(day);
  if (!Number.isInteger(no) || no < 1 || no > 30) return undefined;
  const digit = DIGITS[(no - 1) % 10] ?? '';
  if (no === 20 || no === 30) return `${no === 20 ? '二' : '三'}十`;
  return `${no <= 10 ? '初' : no < 20 ? '十' : '廿'}${digit}`;
}
