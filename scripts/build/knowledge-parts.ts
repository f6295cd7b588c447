/** Has the built app carry the knowledge in two files, the second of which it fetches when reasons are read. */
import { resolve } from 'node:path'
import { runnerImport, type Plugin } from 'vite'
import type { Knowledge } from '../../src/knowledge/notation'
import { inTwoParts, type Json } from './two-parts.ts'

const doorFile = resolve('src/knowledge/index.ts')
const proseFile = resolve('src/app/prose/prose.ts')

/** JSON in a string is parsed several times faster than the same as program text. */
const parsed = (value: Json): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`

export function knowledgeInTwoParts(): Plugin {
  let parts: ReturnType<typeof inTwoParts>
  return {
    name: 'knowledge-in-two-parts',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const { module } = await runnerImport<{ knowledge: Knowledge }>(doorFile, { configFile: false, logLevel: 'error' })
      parts = inTwoParts(module.knowledge)
    },
    load(id) {
      if (id === doorFile)
        return `export * from './notation'\nexport { examples } from './examples/index'\nexport const knowledge = ${parsed(parts.deciding)}\n`
      if (id === proseFile) return `export const prose = ${parsed(parts.prose)}\n`
      return null
    },
  }
}
