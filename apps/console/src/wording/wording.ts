import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, type Language } from './languages';
import type { zhCN } from './zh-CN';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof zhCN;
  }
}

const kept = 'deskgraph.language';

/** The language chosen last, else the first of the browser's that we speak. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(kept);
  const known = languages.find((language) => language === chosen);
  if (known) return known;
  const first = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag));
  return first?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}

/** Each language is a file of its own: nobody loads the other one. */
async function wordsOf(language: Language) {
  return language === 'zh-CN' ? (await import('./zh-CN')).zhCN : (await import('./en-US')).enUS;
}

export async function startWording(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await wordsOf(language) },
    defaultNS: 'shell',
    interpolation: { escapeValue: false }, // React escapes.
    returnNull: false,
  });
  document.documentElement.lang = language;
  return i18next;
}

export async function speak(language: Language): Promise<void> {
  for (const [room, words] of Object.entries(await wordsOf(language))) i18next.addResourceBundle(language, room, words, true, true);
  localStorage.setItem(kept, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
