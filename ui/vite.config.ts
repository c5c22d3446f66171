import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: './',
  plugins: [svelte()],
  resolve: {
    alias: { $lib: at('src/lib'), $components: at('src/components'), $locales: at('../assets/locales') },
    // Tests run the controllers in Node; Svelte's browser build is what the window runs.
    ...(process.env['VITEST'] ? { conditions: ['browser'] } : {}),
  },
  // The sentences lie beside the program's other assets, one folder above.
  server: { host: '127.0.0.1', port: 5173, strictPort: true, fs: { allow: ['.', '../assets/locales'] } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
    reportCompressedSize: false,
    rollupOptions: { input: { main: at('index.html'), stage: at('stage.html') } },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
