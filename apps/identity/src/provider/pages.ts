import type { Language } from '@deskgraph/identity';

/** Pages are plain HTML without scripts: nothing is loaded from anywhere, and the policy of http.ts forbids it. */
export function page(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${{ zh: 'zh-CN', en: 'en' }[language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Deskgraph</title>
<link rel="stylesheet" href="/style.css"></head>
<body><main><p class="brand">Deskgraph</p><h1>${title}</h1>${body}</main></body></html>`;
}

export const style = `
:root { color-scheme: light dark; --ink: #1a2733; --ground: #f4f6f8; --card: #fff; --line: #8896a3; --accent: #0b5cad; --bad: #8a1c12; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --ground: #12161c; --card: #1b212a; --line: #75808d; --accent: #7db9f5; --bad: #ffa198; } }
body { font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 0; background: var(--ground); color: var(--ink); }
main { box-sizing: border-box; width: min(24rem, 100% - 2rem); margin: 12vh auto; padding: 2rem; background: var(--card); border-radius: 8px; box-shadow: 0 1px 4px #0003; }
.brand { margin: 0; font-weight: 600; }
h1 { font-size: 1.25rem; margin: 0 0 1rem; }
label { display: block; margin: .75rem 0 .25rem; }
input { width: 100%; box-sizing: border-box; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 4px; }
button { margin-top: 1.25rem; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; color: var(--card); background: var(--accent); border: 1px solid var(--accent); border-radius: 4px; }
button.second { margin-top: .75rem; color: var(--accent); background: transparent; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[role=alert] { padding: .5rem .75rem; color: var(--bad); border: 1px solid currentColor; border-radius: 4px; }
@media (max-width: 30rem) { main { margin: 1rem auto; padding: 1.25rem; } }
`;

/** Text that is safe inside HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function errorPage(language: Language, code: string): string {
  const { title, what } = {
    zh: { title: '无法继续', what: '登录未能完成，请返回应用重新开始。' },
    en: { title: 'This cannot go on', what: 'Signing in did not work; go back to the application and begin again.' },
  }[language];
  return page(language, title, `<p role="alert">${what}</p><p>${escaped(code)}</p>`);
}

/** `form` is the provider's, with its token against forged requests; the buttons belong to it by name. */
export function signOutPage(language: Language, form: string): string {
  const { title, yes, no } = {
    zh: { title: '退出登录？', yes: '退出', no: '保持登录' },
    en: { title: 'Sign out?', yes: 'Sign out', no: 'Stay signed in' },
  }[language];
  return page(language, title, `${form}<button form="op.logoutForm" name="logout" value="yes">${yes}</button>
<button class="second" form="op.logoutForm">${no}</button>`);
}

export function signedOutPage(language: Language): string {
  const { title, what } = {
    zh: { title: '已退出登录', what: '可以关闭此页面。' },
    en: { title: 'Signed out', what: 'You may close this page.' },
  }[language];
  return page(language, title, `<p>${what}</p>`);
}
