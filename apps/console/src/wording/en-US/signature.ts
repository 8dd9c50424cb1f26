import type { InEveryLanguage } from '../languages';
import type { signature as zh } from '../zh-CN/signature';

export const signature: InEveryLanguage<typeof zh> = {
  name: 'Name of who signs',
  namePlaceholder: 'Your full name',
  paper: 'Draw your signature here',
  drawn: 'Signed by hand',
  clear: 'Sign again',
  hint: 'Draw with a finger, pen or mouse. If you cannot draw, your typed name counts as the signature.',
};
