/** What a password must be: long, and not one that is guessed first. Complexity classes are 等保's wish for staff. */

const COMMON = [
  'password',
  'passw0rd',
  '12345678',
  'qwerty',
  'admin',
  'jingfa',
  'iloveyou',
  '11111111',
  '88888888',
];
const SHORTEST_PASSWORD = 12;

function classes(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((one) => one.test(password)).length;
}

/** @returns why it will not do, in both languages, or undefined */
export function passwordWeakness(password: string): string | undefined {
  const lower = password.toLowerCase();
  if (Array.from(password).length < SHORTEST_PASSWORD) return '密码至少12位 / at least 12 characters';
  if (new Set(password).size < 6) return '密码重复字符过多 / too few different characters';
  if (classes(password) < 3) {
    return '密码须含大写、小写、数字、符号中的三类 / three of upper case, lower case, digits and signs';
  }
  if (COMMON.some((word) => lower.startsWith(word)) && Array.from(password).length < 16) {
    return '密码过于常见 / too common';
  }
  return undefined;
}
