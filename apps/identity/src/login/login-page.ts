import { longestPassword, shortestPassword, type PasswordRefusal } from '../accounts/choose-password';
import type { SignInRefusal } from '../accounts/sign-in';
import { escaped, page } from '../provider/pages';

export function signInPage(uid: string, refusal?: SignInRefusal, username = ''): string {
  return page(
    '登录 · Sign in',
    `${alert(refusal)}<form method="post" action="/interaction/${escaped(uid)}/sign-in">
<label for="username">用户名 · Username</label><input id="username" name="username" autocomplete="username" required autofocus value="${escaped(username)}">
<label for="password">密码 · Password</label><input id="password" name="password" type="password" autocomplete="current-password" required maxlength="${longestPassword}">
<button>登录 · Sign in</button></form>`,
  );
}

export function choosePasswordPage(uid: string, username: string, refusal?: SignInRefusal | PasswordRefusal): string {
  const field = (name: string, label: string, autocomplete: string): string =>
    `<label for="${name}">${label}</label><input id="${name}" name="${name}" type="password" autocomplete="${autocomplete}" required maxlength="${longestPassword}">`;
  return page(
    '设置新密码 · Choose a password',
    `<p>首次登录请设置新密码（至少 ${shortestPassword} 个字符）。<br>Choose a password of your own (at least ${shortestPassword} characters).</p>
${alert(refusal)}<form method="post" action="/interaction/${escaped(uid)}/password">
<input type="hidden" name="username" value="${escaped(username)}">
${field('current', '当前密码 · Current password', 'current-password')}${field('chosen', '新密码 · New password', 'new-password')}${field('repeated', '再次输入 · Once more', 'new-password')}
<button>保存 · Save</button></form>`,
  );
}

function alert(refusal: SignInRefusal | PasswordRefusal | undefined): string {
  return refusal === undefined ? '' : `<p role="alert">${explained(refusal)}</p>`;
}

function explained(refusal: SignInRefusal | PasswordRefusal): string {
  switch (refusal.refused) {
    case 'WrongCredentials':
      return '用户名或密码不正确。<br>Username or password is wrong.';
    case 'TooManyTries':
      return `尝试次数过多，请 ${refusal.waitSeconds} 秒后再试。<br>Too many tries; wait ${refusal.waitSeconds} seconds.`;
    case 'PasswordTooShort':
      return `密码至少 ${refusal.least} 个字符。<br>At least ${refusal.least} characters.`;
    case 'PasswordTooLong':
      return `密码最多 ${refusal.most} 个字符。<br>At most ${refusal.most} characters.`;
    case 'PasswordHoldsUsername':
      return '密码不能包含用户名。<br>It must not contain the username.';
    case 'PasswordUnchanged':
      return '新密码不能与当前密码相同。<br>It must differ from the current one.';
    case 'PasswordsDiffer':
      return '两次输入的新密码不一致。<br>The two entries differ.';
  }
}
