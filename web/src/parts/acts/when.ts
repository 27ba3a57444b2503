/** An instant as the screens say it. */
import { useTranslation } from 'react-i18next';

/** @returns tells an instant (RFC 3339, or milliseconds since 1970) as day and time in Asia/Shanghai */
export function useInstant(): (at: string | number) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return (at) => format.format(new Date(at));
}
