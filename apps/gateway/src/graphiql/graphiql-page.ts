import { dirname, join } from 'node:path';
import { Router } from 'express';

/** Files of the page, all from installed packages: it works without internet. */
const assets = {
  'react.js': ['react', 'umd/react.production.min.js'],
  'react-dom.js': ['react-dom', 'umd/react-dom.production.min.js'],
  'graphiql.js': ['graphiql', 'graphiql.min.js'],
  'graphiql.css': ['graphiql', 'graphiql.min.css'],
} as const;

const contentSecurityPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'";

/** GraphiQL at `/graphiql`, for people who try the graph by hand. */
export function graphiqlPage(): Router {
  const router = Router();
  for (const [name, [packageName, file]] of Object.entries(assets)) {
    // Not every package lets its files be resolved by name; its package.json always is.
    const path = join(dirname(require.resolve(`${packageName}/package.json`)), file);
    router.get(`/${name}`, (_, response) => response.sendFile(path));
  }
  router.get('/', (_, response) => {
    response.setHeader('content-security-policy', contentSecurityPolicy);
    response.sendFile(join(__dirname, 'graphiql.html'));
  });
  router.get('/page.js', (_, response) => response.sendFile(join(__dirname, 'page.js')));
  return router;
}
