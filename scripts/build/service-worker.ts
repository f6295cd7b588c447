/** Writes the service worker that lets the built app work without a network, with the files that it needs for that. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin, Rolldown } from 'vite'
import { chunksOf, reached } from './chunks.ts'

const template = fileURLToPath(new URL('./service-worker.js', import.meta.url))

/** Of all that Mermaid can draw, the app draws sequences. */
const drawn = /\/sequenceDiagram-/
const isMermaid = ({ moduleIds }: Rolldown.OutputChunk): boolean => moduleIds.some((id) => id.includes('/node_modules/mermaid/') && id.includes('mermaid.core'))

/** What a script can come to fetch. */
const fetched = (chunk: Rolldown.OutputChunk): readonly string[] => [
  ...chunk.imports,
  ...chunk.dynamicImports.filter((file) => !isMermaid(chunk) || drawn.test(file)),
]

export const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const entries = chunksOf(bundle).filter(({ isEntry }) => isEntry)
      if (entries.length === 0) this.error('The build has no entry.')
      const scripts = reached(entries, bundle, fetched).map(({ fileName }) => fileName)
      const beside = Object.keys(bundle).filter((file) => /\.(css|woff2|html)$/.test(file))
      const files = [...scripts, ...beside, 'favicon.svg', 'theme.js'].toSorted()
      const digest = createHash('sha256')
      for (const file of files) {
        const built = bundle[file]
        digest.update(file).update(built === undefined ? readFileSync(`public/${file}`) : built.type === 'chunk' ? built.code : built.source)
      }
      const source = readFileSync(template, 'utf8')
        .replace('__VERSION__', digest.digest('hex').slice(0, 16))
        .replace('__FILES__', JSON.stringify(files, null, 2))
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  },
})
