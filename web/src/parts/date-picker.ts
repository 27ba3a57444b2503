/** antd's calendar, its months and the first day of its weeks in the language of the screen. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';

const follow = (language: string): void => void dayjs.locale(language === 'en' ? 'en' : 'zh-cn');

follow(i18next.language);
i18next.on('languageChanged', follow);

export { DatePicker };
