/* global caches, clients, self, shell */
// Opens the console without a network. It keeps the application and nothing anybody was told: no answer of the graph, none of the
// identity provider. `shell` is written in front of it by the build: which files, under the name of their content.

const kept = `deskgraph ${shell.version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(shell.files)));
});

self.addEventListener('activate', (event) => {
  const others = (names) => names.filter((name) => name.startsWith('deskgraph ') && name !== kept);
  event.waitUntil(caches.keys().then((names) => Promise.all(others(names).map((name) => caches.delete(name)))).then(() => clients.claim()));
});

// A page that is open keeps the version it began with until the person lets the new one in.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(fromHere(request));
  else if (pathname === '/console.json') event.respondWith(fromThere(request, true));
  else if (request.mode === 'navigate' && !/^\/(graph|health)/.test(pathname)) event.respondWith(fromThere(request, false, '/'));
  else if (shell.files.includes(pathname)) event.respondWith(fromThere(request, false));
});

/** A hashed file never changes. */
async function fromHere(request) {
  const cache = await caches.open(kept);
  const found = await cache.match(request.url);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

/** While there is a network the server's word holds: nobody opens an old console beside a new graph. */
async function fromThere(request, keeps, otherwise = request.url) {
  const cache = await caches.open(kept);
  try {
    const answer = await fetch(request);
    if (keeps && answer.ok) await cache.put(request.url, answer.clone());
    return answer;
  } catch (error) {
    const found = await cache.match(otherwise);
    if (found) return found;
    throw error;
  }
}
