import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { Router, type RequestHandler, type Response } from 'express';
import { nothingHere } from '../nothing-here';
import { howToBuild } from './how-to-build';

/** Smaller first. */
const encodings = [['br', '.br'], ['gzip', '.gz']] as const;

/** The built console at `/`. Hashed files may be kept for ever; its page is asked for anew each time, so that an update shows. */
export function consoleFiles(folder: string): Router {
  const router = Router();
  const assets = join(folder, 'assets');
  const setHeaders = (response: Response, file: string): void => {
    response.setHeader('cache-control', extname(file) === '.html' ? 'no-store' : 'no-cache');
    if (file === join(folder, 'sw.js')) response.setHeader('service-worker-allowed', '/');
  };
  router.use('/assets', compressed(assets), express.static(assets, { index: false, redirect: false, immutable: true, maxAge: '1y' }), nothingHere);
  router.use(express.static(folder, { index: false, redirect: false, cacheControl: false, setHeaders }));
  router.use(page(folder));
  return router;
}

/** Addresses within the console (a bookmarked work order) get its page, too: it knows them, we do not. */
function page(folder: string): RequestHandler {
  return (request, response, next) => {
    const wantsPage = request.path === '/' || request.accepts(['json', 'html']) === 'html';
    if (!wantsPage || !['GET', 'HEAD'].includes(request.method)) return next();
    response.setHeader('cache-control', 'no-store');
    if (existsSync(join(folder, 'index.html'))) return response.sendFile('index.html', { root: folder, cacheControl: false });
    response.status(503).type('html').send(howToBuild);
  };
}

/** Sends the file that was compressed when the console was built, when there is one and the browser reads it. */
function compressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    response.vary('accept-encoding');
    const found = encodings.find(([encoding, ending]) => request.acceptsEncodings(encoding) && existsSync(join(folder, `${path}${ending}`)));
    if (found === undefined) return next();
    const [encoding, ending] = found;
    response.type(extname(path));
    response.setHeader('content-encoding', encoding);
    request.url = `${path}${ending}`;
    next();
  };
}
