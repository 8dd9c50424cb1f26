/** Pages are plain HTML without scripts: nothing is loaded from anywhere, and the policy of http.ts forbids it. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Deskgraph</title>
<link rel="stylesheet" href="/style.css"></head>
<body><main><p class="brand">Deskgraph</p><h1>${title}</h1>${body}</main></body></html>`;
}

export const style = `
:root { color-scheme: light dark; --ink: #1a2733; --ground: #f4f6f8; --card: #fff; --line: #8896a3; --accent: #0b5cad; --bad: #8a1c12; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --ground: #12161c; --card: #1b212a; --line: #75808d; --accent: #7db9f5; --bad: #ffa198; } }
body { font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 0; background: var(--ground); color: var(--ink); }
main { max-width: 22rem; margin: 12vh auto; padding: 2rem; background: var(--card); border-radius: 8px; box-shadow: 0 1px 4px #0003; }
.brand { margin: 0; font-weight: 600; }
h1 { font-size: 1.25rem; margin: 0 0 1rem; }
label { display: block; margin: .75rem 0 .25rem; }
input { width: 100%; box-sizing: border-box; padding: .5rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 4px; }
button { margin-top: 1.25rem; width: 100%; padding: .6rem; font: inherit; color: var(--card); background: var(--accent); border: 1px solid var(--accent); border-radius: 4px; }
button.second { margin-top: .75rem; color: var(--accent); background: transparent; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[role=alert] { padding: .5rem .75rem; color: var(--bad); border: 1px solid currentColor; border-radius: 4px; }
`;

/** Text that is safe inside HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function errorPage(code: string): string {
  return page('无法继续 · This cannot go on', `<p role="alert">登录未能完成，请返回应用重新开始。<br>Signing in did not work; go back to the application and begin again.</p><p>${escaped(code)}</p>`);
}

/** `form` is the provider's, with its token against forged requests; the buttons belong to it by name. */
export function signOutPage(form: string): string {
  return page('退出登录？ · Sign out?', `${form}<button form="op.logoutForm" name="logout" value="yes">退出 · Sign out</button>
<button class="second" form="op.logoutForm">保持登录 · Stay signed in</button>`);
}

export function signedOutPage(): string {
  return page('已退出登录 · Signed out', '<p>可以关闭此页面。<br>You may close this page.</p>');
}
