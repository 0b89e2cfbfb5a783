import { defineConfig } from 'vite';

const port = 5173;
const service = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The page runs under `default-src 'self'`, which a data: address would break.
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1', port, proxy: { '/v1': service, '/docs': service } },
});
