/** Why stages (阶段) and the end of a case refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const STAGE_REFUSALS = {
  mediation_file_incomplete: {
    zh: '人民调解卷宗尚缺应当归档的材料',
    en: 'The file of the people’s mediation lacks what it has to hold',
    article: '人民调解法 第27条',
  },
  not_concluded: { zh: '案件尚未结案，不能归档', en: 'The case is not concluded and cannot be archived' },
  police_not_done: {
    zh: '公安机关尚有事项未办结，不能归档，请与派出所联系',
    en: 'The police have something of this case left to do: ask the station; it cannot be archived yet',
  },
  process_open: {
    zh: '尚有附属程序未办结，须先由受案法院办结',
    en: 'A side process is still open: the case’s court closes it first',
  },
} as const satisfies Record<string, RefusalText>;
