import { defineConfig } from 'vite'

/** One file beside the other engines' packages, built as the app's code is built. */
export default defineConfig({
  build: {
    ssr: 'bench/main.ts',
    outDir: 'bench/dist',
    target: 'es2022',
    copyPublicDir: false,
    rolldownOptions: {
      external: ['json-rules-engine', '@gorules/zen-engine', 'node-rules', 'prettier'],
      output: { entryFileNames: 'bench.mjs', codeSplitting: false },
    },
  },
})
