/** Has the build decide what the start page shows, so that the page brings neither the engine nor the knowledge along. */
import { resolve } from 'node:path'
import { runnerImport, type Plugin } from 'vite'

const file = resolve('src/app/start/decided.ts')

export function decidedAhead(): Plugin {
  let source = ''
  return {
    name: 'decided-ahead',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const { module } = await runnerImport<Readonly<Record<string, unknown>>>(file, { configFile: false, logLevel: 'error' })
      source = Object.entries(module)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
        .join('')
    },
    load: (id) => (id === file ? source : null),
  }
}
