/** Pages are plain HTML without scripts: nothing is loaded from anywhere, and the policy of main.ts forbids it. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="stylesheet" href="/style.css"></head>
<body><main><h1>Deskgraph</h1>${body}</main></body></html>`;
}

export const style = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: #f4f6f8; color: #1a2733; }
main { max-width: 22rem; margin: 12vh auto; padding: 2rem; background: #fff; border-radius: 8px; box-shadow: 0 1px 4px #0003; }
h1 { font-size: 1.25rem; margin: 0 0 1rem; }
label { display: block; margin: .75rem 0 .25rem; }
input { width: 100%; box-sizing: border-box; padding: .5rem; font: inherit; border: 1px solid #8896a3; border-radius: 4px; }
button { margin-top: 1.25rem; width: 100%; padding: .6rem; font: inherit; color: #fff; background: #0b5cad; border: 0; border-radius: 4px; }
[role=alert] { padding: .5rem .75rem; background: #fdecea; color: #8a1c12; border-radius: 4px; }
`;

/** Text that is safe inside HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function errorPage(code: string): string {
  return page('Deskgraph', `<p role="alert">登录未能完成，请返回并重试。<br>Signing in did not work; go back and try again.</p><p>${escaped(code)}</p>`);
}
