import type { InEveryLanguage } from '../languages';
import type { states as zh } from '../zh-CN/states';

export const states: InEveryLanguage<typeof zh> = {
  loading: 'Loading…',
  retry: 'Try again',
  empty: 'Nothing here yet',
  back: 'Back',
  save: 'Save',
  cancel: 'Cancel',
  find: 'Find {{what}}',
  clear: 'Clear {{what}}',
  close: 'Close',
  confirm: 'OK',
  offline: { title: 'You are offline', text: 'What you typed stays on this page. It tries again when the network is back.' },
  forbidden: { title: 'You may not see this page', text: 'If your work needs it, ask an administrator for the role.' },
  signedOut: { title: 'Your sign-in has expired', text: 'Sign in again; you come back to this page.', signIn: 'Sign in' },
  unavailable: { title: 'The service does not answer at the moment', text: 'Try again shortly; other pages may still work.' },
  fault: { title: 'Something went wrong on our side', text: 'Try again. If it keeps failing, tell your administrator the number {{number}}.' },
  notFound: { title: 'There is no such page', text: 'The address may be mistyped, or the content has moved.' },
  crashed: { title: 'This page broke', text: 'Reload to go on working.' },
  partly: 'Some of this cannot be shown at the moment; the rest is not affected.',
  refused: 'Not done',
  done: 'Done',
};
