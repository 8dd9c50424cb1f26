import type { Language } from '@deskgraph/identity';
import { longestPassword, shortestPassword, type PasswordRefusal } from '../accounts/choose-password';
import type { SignInRefusal } from '../accounts/sign-in';
import { escaped, page } from '../provider/pages';

/** Which sign-in a page belongs to, and who reads it. */
export interface PagePlace {
  readonly uid: string;
  readonly language: Language;
}

const words = {
  zh: {
    signIn: '登录', username: '用户名', password: '密码',
    choose: '设置新密码', why: `首次登录请设置新密码（至少 ${shortestPassword} 个字符）。`,
    current: '当前密码', chosen: '新密码', repeated: '再次输入新密码', save: '保存并登录',
  },
  en: {
    signIn: 'Sign in', username: 'Username', password: 'Password',
    choose: 'Choose a password', why: `Choose a password of your own (at least ${shortestPassword} characters).`,
    current: 'Current password', chosen: 'New password', repeated: 'New password once more', save: 'Save and sign in',
  },
} as const;

export function signInPage({ uid, language }: PagePlace, refusal?: SignInRefusal, username = ''): string {
  const { signIn, username: usernameWord, password } = words[language];
  // Who mistyped the password goes on with the password.
  const [atUsername, atPassword] = username === '' ? [' autofocus', ''] : ['', ' autofocus'];
  return page(
    language,
    signIn,
    `${alert(language, refusal)}<form method="post" action="/interaction/${escaped(uid)}/sign-in">
<label for="username">${usernameWord}</label><input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required${atUsername} value="${escaped(username)}">
<label for="password">${password}</label><input id="password" name="password" type="password" autocomplete="current-password" required${atPassword} maxlength="${longestPassword}">
<button>${signIn}</button></form>`,
  );
}

export function choosePasswordPage({ uid, language }: PagePlace, username: string, refusal?: SignInRefusal | PasswordRefusal): string {
  const { choose, why, current, chosen, repeated, save } = words[language];
  const field = (name: string, label: string, autocomplete: string): string =>
    `<label for="${name}">${label}</label><input id="${name}" name="${name}" type="password" autocomplete="${autocomplete}" required maxlength="${longestPassword}">`;
  return page(
    language,
    choose,
    `<p>${why}</p>
${alert(language, refusal)}<form method="post" action="/interaction/${escaped(uid)}/password">
<input type="hidden" name="username" value="${escaped(username)}">
${field('current', current, 'current-password')}${field('chosen', chosen, 'new-password')}${field('repeated', repeated, 'new-password')}
<button>${save}</button></form>`,
  );
}

function alert(language: Language, refusal: SignInRefusal | PasswordRefusal | undefined): string {
  return refusal === undefined ? '' : `<p role="alert">${explained(refusal)[language]}</p>`;
}

function explained(refusal: SignInRefusal | PasswordRefusal): Readonly<Record<Language, string>> {
  switch (refusal.refused) {
    case 'WrongCredentials':
      return { zh: '用户名或密码不正确，请检查后重新输入。', en: 'Username or password is wrong. Check both and try again.' };
    case 'TooManyTries':
      return { zh: `尝试次数过多，请 ${refusal.waitSeconds} 秒后再试。`, en: `Too many tries; wait ${refusal.waitSeconds} seconds.` };
    case 'PasswordTooShort':
      return { zh: `新密码至少 ${refusal.least} 个字符。`, en: `The new password needs at least ${refusal.least} characters.` };
    case 'PasswordTooLong':
      return { zh: `新密码最多 ${refusal.most} 个字符。`, en: `The new password may have at most ${refusal.most} characters.` };
    case 'PasswordHoldsUsername':
      return { zh: '新密码不能包含用户名。', en: 'The new password must not contain the username.' };
    case 'PasswordUnchanged':
      return { zh: '新密码不能与当前密码相同。', en: 'The new password must differ from the current one.' };
    case 'PasswordsDiffer':
      return { zh: '两次输入的新密码不一致。', en: 'The two entries of the new password differ.' };
  }
}
