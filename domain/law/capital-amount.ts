/**
 * Amounts in Chinese capitals (大写金额), as papers of payment write them: yuan, jiao, fen, each digit in its tamper-proof form, one 零
 * for what is left out between digits, 整 where nothing follows the yuan.
 */
const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];
const GROUP = 4;
/** Twelve digits of yuan and one group more: beyond what any claim can be (`bounds.ts`). */
const MOST_DIGITS = GROUP * GROUPS.length;
const FORM = /^(?<yuan>\d+)(?:\.(?<cents>\d{1,2}))?$/;

const digit = (char: string): string => DIGITS[Number(char)] ?? '';

/** Up to four digits; a nought between two others is one 零, those at the end are nothing. */
function group(digits: string): string {
  let text = '';
  for (const [index, char] of Array.from(digits).entries()) {
    if (char !== '0') text += digit(char) + (PLACES[digits.length - 1 - index] ?? '');
    else if (text !== '' && !text.endsWith('零')) text += '零';
  }
  return text.replace(/零$/, '');
}

function yuanText(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= GROUP)
    groups.unshift(digits.slice(Math.max(0, end - GROUP), end));
  let text = '';
  let skipped = false;
  for (const [index, one] of groups.entries()) {
    const said = group(one);
    const gap = text !== '' && (skipped || one.startsWith('0'));
    if (said !== '') text += (gap ? '零' : '') + said + (GROUPS[groups.length - 1 - index] ?? '');
    skipped = said === '';
  }
  return text;
}

function centsText(jiao: string, fen: string, afterYuan: boolean): string {
  if (jiao === '0' && fen === '0') return afterYuan ? '整' : '零元整';
  if (jiao === '0') return `${afterYuan ? '零' : ''}${digit(fen)}分`;
  return `${digit(jiao)}角${fen === '0' ? '' : `${digit(fen)}分`}`;
}

/** @param amount yuan with at most two decimals, as text. @returns undefined for what is no such amount */
export function capitalAmount(amount: string): string | undefined {
  const { yuan = '', cents = '' } = FORM.exec(amount)?.groups ?? {};
  const digits = yuan.replace(/^0+/, '');
  if (yuan === '' || digits.length > MOST_DIGITS) return undefined;
  const [jiao = '0', fen = '0'] = cents.padEnd(2, '0');
  const whole = digits === '' ? '' : `${yuanText(digits)}元`;
  return whole + centsText(jiao, fen, whole !== '');
}
