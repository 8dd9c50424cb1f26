import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlineShell } from './offline/shell.mjs';

/** In development the graph and its neighbours come from a running gateway (docs/console.md). */
const gateway = process.env.DESKGRAPH_GATEWAY ?? 'http://127.0.0.1:4000';
const proxied = { '/graphql': { target: gateway, ws: true }, '/console.json': { target: gateway } };

/** What every page needs lies in one file: many small ones weigh more. */
const ofEveryPage = /\/node_modules\/(react|react-dom|scheduler|react-i18next|i18next|react-router|react-oidc-context|oidc-client-ts|urql|@urql|wonka|graphql-ws)\//;

export default defineConfig({
  plugins: [react(), offlineShell()],
  build: {
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'every-page', test: ofEveryPage }] } } },
    target: 'es2022', manifest: true, reportCompressedSize: false, chunkSizeWarningLimit: 1_200,
  },
  server: { host: '127.0.0.1', proxy: proxied },
  preview: { host: '127.0.0.1', proxy: proxied },
});
