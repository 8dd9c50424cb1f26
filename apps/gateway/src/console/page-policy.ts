import type { RequestHandler } from 'express';

/**
 * Headers of everything a browser shows. Scripts come from here alone and none is written into a page; styles may be
 * inline, because the component library makes them while it runs. The console talks to the graph and to who signs people in.
 */
export function pagePolicy(issuer: string): RequestHandler {
  const provider = new URL(issuer).origin;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${provider}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    `form-action 'self' ${provider}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return (_request, response, next) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-frame-options', 'DENY');
    response.setHeader('referrer-policy', 'no-referrer');
    next();
  };
}
