/** Shown when not even the settings can be read, so nothing is known about language or looks: both languages, no styles. */
export function StartFailure() {
  return (
    <main style={{ maxWidth: '32rem', margin: '20vh auto', padding: '0 1rem', fontFamily: 'system-ui, sans-serif', lineHeight: 1.6 }}>
      <h1 style={{ fontSize: '1.25rem' }}>控制台无法启动 · The console cannot start</h1>
      <p>读不到服务器设置。请检查网络后刷新页面。</p>
      <p>It cannot read its settings from the server. Check the network and reload.</p>
      <button type="button" onClick={() => location.reload()}>刷新 · Reload</button>
    </main>
  );
}
