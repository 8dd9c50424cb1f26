import { preferredLanguage, type Language } from '@deskgraph/identity';

/** The language of a page: what the application asked for (`ui_locales`), otherwise what the browser prefers. */
export function readersLanguage(acceptLanguage: string | undefined, uiLocales: unknown): Language {
  const asked = typeof uiLocales === 'string' ? preferredLanguage(uiLocales.trim().split(/\s+/).join(',')) : undefined;
  return asked ?? preferredLanguage(acceptLanguage ?? '') ?? 'zh';
}
