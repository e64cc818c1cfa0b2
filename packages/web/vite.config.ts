import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa'

/** The server the pages talk to while they are being written. */
const api = process.env['ZHIHENG_API'] ?? 'http://127.0.0.1:8080'

/** Installed from the browser it opens on the street's own first page; the rest of the platform is one tap away. */
const manifest = {
  id: '/field',
  name: '执衡 行政执法平台',
  short_name: '执衡',
  description: '行政执法办案平台：外勤',
  lang: 'zh-CN',
  start_url: '/field',
  scope: '/',
  display: 'standalone',
  theme_color: '#fbfbf9',
  background_color: '#fbfbf9',
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [
    {
      name: '随手取证',
      url: '/field/capture',
      icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }],
    },
    {
      name: '未上传',
      url: '/field/unsent',
      icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }],
    },
  ],
} satisfies Partial<ManifestOptions>

/**
 * The worker keeps the application's own files and nothing else: an answer of the API holds personal data and is never kept
 * (docs/decisions/0020). A new version waits until somebody asks for it.
 */
const worker = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  filename: 'sw.js',
  manifest,
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png}'],
    // Names with rare characters are shown with network only: that font has nine megabytes.
    globIgnores: ['**/PartsPage-*', '**/SetupPage-*'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api\//, /^\/healthz/, /^\/check(\/|$)/],
    runtimeCaching: [],
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
  },
})

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), worker],
  server: { proxy: { '/api': api } },
  preview: { proxy: { '/api': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows neither inline scripts nor data: scripts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\// },
            { name: 'typebox', test: /node_modules\/typebox\// },
          ],
        },
      },
    },
  },
})
