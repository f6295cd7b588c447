/** Puts the start page into the built document with the styles that it needs, so that it is painted before any script. */
import { createServer, type Plugin, type Rolldown } from 'vite'

const start = /\/start\/(StartScreen|WhatYouGet)\.tsx$/
const emptyRoot = '<div id="root"></div>'

/** The start page as the components themselves give it. */
async function paint(): Promise<string> {
  const server = await createServer({
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const { paintStart } = (await server.ssrLoadModule('/src/app/start/paint.tsx')) as { paintStart: () => Promise<string> }
    return await paintStart()
  } finally {
    await server.close()
  }
}

/** Style sheets of a chunk and of what it imports. */
function stylesOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string[] {
  const own = [...((chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? [])]
  return [...own, ...chunk.imports.flatMap((file) => (bundle[file]?.type === 'chunk' ? stylesOf(bundle[file], bundle) : []))]
}

export const paintedStart = (): Plugin => ({
  name: 'painted-start',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    async handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk' && start.test(file.facadeModuleId ?? '')) as Rolldown.OutputChunk[]
      const styles = [...new Set(chunks.flatMap((chunk) => stylesOf(chunk, bundle)))].filter((file) => !html.includes(file))
      const painted = await paint()
      const known = Object.values(bundle)
        .flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : []))
        .join('')
      const strange = [...painted.matchAll(/ class="([^"]+)"/g)]
        .flatMap(([, names]) => names!.split(' '))
        .filter((name) => name !== '' && !known.includes(name))
      if (strange.length > 0 || !html.includes(emptyRoot))
        throw new Error(`The painted start page does not fit its styles: ${[...new Set(strange)].join(', ')}`)
      return {
        html: html.replace(emptyRoot, () => `<div id="root">${painted}</div>`),
        tags: [
          ...styles.map((file) => ({ tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` }, injectTo: 'head' as const })),
          // Beside the script that asks for it, not after it.
          ...chunks
            .filter(({ facadeModuleId }) => facadeModuleId?.endsWith('/StartScreen.tsx'))
            .map(({ fileName }) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` }, injectTo: 'head' as const })),
        ],
      }
    },
  },
})
