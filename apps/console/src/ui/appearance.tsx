import { ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export const appearances = ['light', 'dark', 'system'] as const;
export type AppearanceChoice = (typeof appearances)[number];

const kept = 'deskgraph.appearance';
const dark = matchMedia('(prefers-color-scheme: dark)');

function watchSystem(listener: () => void): () => void {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}

interface Appearance {
  readonly choice: AppearanceChoice;
  readonly isDark: boolean;
  choose(choice: AppearanceChoice): void;
}

const AppearanceContext = createContext<Appearance | null>(null);

/** Light or dark, as chosen or as the system is, for the component library and for our own styles. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const [choice, setChoice] = useState<AppearanceChoice>(() => appearances.find((each) => each === localStorage.getItem(kept)) ?? 'system');
  const systemIsDark = useSyncExternalStore(watchSystem, () => dark.matches);
  const isDark = choice === 'dark' || (choice === 'system' && systemIsDark);

  useEffect(() => {
    document.documentElement.dataset['appearance'] = isDark ? 'dark' : 'light';
  }, [isDark]);

  const appearance = useMemo(() => ({ choice, isDark, choose: (next: AppearanceChoice) => { localStorage.setItem(kept, next); setChoice(next); } }), [choice, isDark]);

  return (
    <AppearanceContext value={appearance}>
      <ConfigProvider
        button={{ autoInsertSpace: false }}
        locale={i18n.language.startsWith('en') ? enUS : zhCN}
        theme={{
          algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
          token: {
            borderRadius: 6,
            fontFamily: 'inherit',
            ...(isDark
              ? { colorLink: '#69b1ff', colorErrorText: '#ff7875', colorBgBase: '#10151c', colorBgContainer: '#181f28', colorBgElevated: '#1e2630', colorTextDescription: '#a6b0bb', colorTextPlaceholder: '#8e99a5' }
              : { colorPrimary: '#0958d9', colorLink: '#0958d9', colorError: '#cf1322', colorTextDescription: '#52606d', colorTextPlaceholder: '#6b7783' }),
          },
        }}
      >
        {children}
      </ConfigProvider>
    </AppearanceContext>
  );
}

export function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext);
  if (!appearance) throw new Error('useAppearance needs an AppearanceProvider above it');
  return appearance;
}
