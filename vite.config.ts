import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { knowledgeInTwoParts } from './scripts/build/knowledge-parts.ts'
import { decidedAhead } from './scripts/build/decided-ahead.ts'
import { paintedStart } from './scripts/build/painted-start.ts'
import { serviceWorker } from './scripts/build/service-worker.ts'

const target = 'es2022'

/** Sets the executable bit, which bundlers leave out. */
const executable = (): Plugin => ({
  name: 'executable',
  writeBundle(options, bundle) {
    for (const file of Object.keys(bundle)) chmodSync(join(options.dir ?? '.', file), 0o755)
  },
})

/** Scripts come from the page's own origin alone; in development the server's inline preamble would be refused, so only the build says so. */
const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content:
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'",
      },
      injectTo: 'head-prepend',
    },
  ],
})

// The app is built first and empties dist/; `--mode cli` then empties and fills dist/cli/ only.
export default defineConfig(({ mode }) =>
  mode === 'cli'
    ? {
        // One file that runs wherever Node runs, with nothing to install beside it.
        ssr: { noExternal: true },
        build: {
          ssr: 'src/cli/main.ts',
          outDir: 'dist/cli',
          copyPublicDir: false,
          target,
          rolldownOptions: { output: { entryFileNames: 'authwright.mjs', codeSplitting: false } },
        },
        plugins: [executable()],
      }
    : {
        // Relative addresses, so that the built folder works under any path.
        base: './',
        plugins: [react(), contentSecurityPolicy(), decidedAhead(), paintedStart(), knowledgeInTwoParts(), serviceWorker()],
        build: { target, manifest: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1600 },
        preview: { port: 4173, strictPort: false },
        test: {
          include: ['{src,scripts,e2e}/**/*.test.{ts,tsx}'],
          testTimeout: 120_000,
          maxWorkers: 2,
        },
      },
)
