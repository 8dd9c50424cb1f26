import { languageOf, type Language } from '../text/language';

/** Codes, part numbers and abbreviations belong to no language. */
const name = /[A-Za-z]*\d[\w.-]*|\b[A-Z][A-Z_]+\b|[A-Za-z]+[_-][\w-]+/g;

/** The language a question is asked in; one of names only is the asker's. */
export const questionLanguage = (text: string, asker: Language): Language => languageOf(text.replace(name, ' '), asker);
