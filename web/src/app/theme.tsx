/** The look, by antd's tokens only: a court office's printed form; dark by the system, 大字 (large type) by a switch. */
import { ConfigProvider, type ThemeConfig, theme as antdTheme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '../parts/printing.ts';
import { keep, readKept } from './language.ts';
import { useIsDark, useIsPhone, useLessMotion } from './media.ts';

const FONTS =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';
const LARGE_KEY = 'jingfa.large';

interface LargeType {
  readonly large: boolean;
  readonly setLarge: (large: boolean) => void;
}

const LargeTypeContext = createContext<LargeType>({ large: false, setLarge: () => undefined });

export const useLargeType = (): LargeType => use(LargeTypeContext);

/** antd's own blue, red and greys fail WCAG AA on white (docs/adr/0019); the dark ones are antd's own, which pass. */
const LIGHT = {
  colorPrimary: '#0958d9',
  // antd's own is lighter, and white on it has 4.1 : 1.
  colorPrimaryHover: '#003eb3',
  colorLinkHover: '#003eb3',
  colorPrimaryActive: '#063a8f',
  colorErrorHover: '#a8071a',
  colorLink: '#0958d9',
  colorError: '#cf1322',
  colorWarning: '#8f4e00',
  // antd would make a brown of it, on which an article cannot be read.
  colorWarningBg: '#fffbe6',
  colorWarningBorder: '#d48806',
  colorSuccess: '#237804',
  colorTextDescription: '#595959',
  colorTextSecondary: '#595959',
  colorTextTertiary: '#616161',
  colorTextPlaceholder: '#6b6b6b',
  colorTextDisabled: '#6b6b6b',
} as const;

const DARK = {
  colorPrimary: '#5b9bf5',
  colorLink: '#7db2ff',
  // antd makes it darker under the pointer, 2.6 : 1 on a row that is pointed at.
  colorLinkHover: '#a9ccff',
  colorLinkActive: '#a9ccff',
  colorError: '#ff7875',
  colorWarning: '#e8b339',
  colorSuccess: '#73d13d',
  colorTextDescription: '#a6a6a6',
  colorTextSecondary: '#b3b3b3',
  colorTextTertiary: '#a6a6a6',
  colorTextPlaceholder: '#9a9a9a',
  colorTextDisabled: '#9a9a9a',
  colorTextLightSolid: '#0b1220',
} as const;

interface Wanted {
  readonly dark: boolean;
  readonly large: boolean;
  readonly phone: boolean;
  readonly still: boolean;
}

function themeFor({ dark, large, phone, still }: Wanted): ThemeConfig {
  return {
    algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      ...(dark ? DARK : LIGHT),
      borderRadius: 4,
      fontFamily: FONTS,
      fontSize: large ? 18 : 14,
      motion: !still,
      // A thumb needs 48 px.
      ...(phone ? { controlHeight: 48, controlHeightSM: 40 } : { controlHeight: large ? 40 : 32 }),
    },
    components: {
      Layout: dark
        ? {}
        : { headerBg: '#ffffff', siderBg: '#ffffff', bodyBg: '#f5f6f8', headerPadding: '0 16px' },
      Table: { cellPaddingBlockSM: large ? 10 : 6 },
    },
  };
}

/** Everything stands on it: type and colour of the page where no part of antd's says otherwise. */
function Ground({ children }: { readonly children: ReactNode }) {
  const { token } = antdTheme.useToken();
  const { colorText: color, fontSize, lineHeight, fontFamily } = token;
  return (
    <div className="ground" style={{ color, fontSize, lineHeight, fontFamily }}>
      {children}
    </div>
  );
}

export function Theme({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const [large, setLargeState] = useState(() => readKept(LARGE_KEY) === 'on');
  const printing = usePrinting();
  // Paper is white, and nothing on it moves.
  const dark = useIsDark() && !printing;
  const phone = useIsPhone();
  const still = useLessMotion() || printing;
  const english = i18n.language === 'en';
  useEffect(() => {
    document.documentElement.lang = english ? 'en' : 'zh-CN';
  }, [english]);
  const largeType = useMemo(
    () => ({
      large,
      setLarge: (next: boolean) => {
        keep(LARGE_KEY, next ? 'on' : 'off');
        setLargeState(next);
      },
    }),
    [large],
  );
  const theme = useMemo(() => themeFor({ dark, large, phone, still }), [dark, large, phone, still]);
  return (
    <LargeTypeContext value={largeType}>
      <ConfigProvider
        locale={english ? enUS : zhCN}
        theme={theme}
        button={{ autoInsertSpace: false }}
        form={{ requiredMark: true, scrollToFirstError: true }}
      >
        <Ground>{children}</Ground>
      </ConfigProvider>
    </LargeTypeContext>
  );
}
