/** How the web app is built and, while somebody works on it, served: hot reload before a running platform (`JINGFA_API`). */
import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Vite exposes the environment by this function only to configurations; nothing of it reaches the bundle. */
const api = process.env['JINGFA_API'] ?? 'http://127.0.0.1:8080';

/** The API takes unsafe requests from its own address alone. */
const proxied: ProxyOptions = {
  target: api,
  changeOrigin: true,
  configure: (proxy) => {
    proxy.on('proxyReq', (request) => {
      if (request.getHeader('origin') !== undefined) request.setHeader('origin', new URL(api).origin);
    });
  },
};

/** What is served is never a development build, whatever the shell or a test runner says. */
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production';

export default defineConfig({
  server: { host: '127.0.0.1', proxy: { '/api': proxied, '/openapi.json': proxied, '/docs': proxied } },
  build: {
    target: 'es2022',
    // Sources are in the repository; the browser of a station needs none of them.
    sourcemap: false,
    // The policy of the API lets no data: script in, and small files inlined cannot be cached by hash.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page begins with, in two files: what they share with single screens would be in fifty. That of others changes
          // only with their releases.
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /[/\\]node_modules[/\\]/, priority: 2 },
            { name: 'app', tags: ['$initial'], priority: 1 },
          ],
        },
      },
      treeshake: {
        // antd's own parts say that they do nothing when they are only loaded; the packages below them forget to, and a list
        // would bring the whole of forms with their validator.
        moduleSideEffects: [{ test: /[/\\]node_modules[/\\]@rc-component[/\\]/, sideEffects: false }],
      },
    },
    chunkSizeWarningLimit: 1_000,
  },
  plugins: [
    react(),
    VitePWA({
      strategies: 'generateSW',
      // A new release waits until the person agrees: a half-filled form is never reloaded away.
      registerType: 'prompt',
      // The inline registration would need `script-src 'unsafe-inline'`.
      injectRegister: false,
      manifest: {
        name: '警法诉讼服务共享平台',
        short_name: '警法',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#0958d9',
        id: '/',
        scope: '/',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        navigateFallback: '/index.html',
        // What the API answers is about people: the service worker neither answers nor keeps it.
        navigateFallbackDenylist: [/^\/api\//, /^\/openapi\.json/, /^\/healthz/, /^\/readyz/, /^\/docs/],
        runtimeCaching: [],
        cleanupOutdatedCaches: true,
        maximumFileSizeToCacheInBytes: 3_000_000,
      },
    }),
  ],
});
