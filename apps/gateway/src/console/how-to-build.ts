/** Shown at `/` while the console has not been built. */
export const howToBuild = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Deskgraph</title></head>
<body><main><h1>控制台尚未构建 · The console has not been built</h1>
<p>在项目文件夹中运行以下命令，然后刷新此页面。<br>Run this in the project folder, then reload this page.</p>
<pre>npm run build</pre>
<p>图可在 <a href="/graphiql">/graphiql</a> 查询。<br>The graph can be queried at <a href="/graphiql">/graphiql</a>.</p></main></body></html>
`;
