import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** In development the graph and its neighbours come from a running gateway (docs/console.md). */
const gateway = process.env.DESKGRAPH_GATEWAY ?? 'http://127.0.0.1:4000';
const proxied = { '/graphql': { target: gateway, ws: true }, '/console.json': { target: gateway } };

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', manifest: true, reportCompressedSize: false, chunkSizeWarningLimit: 1_200 },
  server: { host: '127.0.0.1', proxy: proxied },
  preview: { host: '127.0.0.1', proxy: proxied },
});
