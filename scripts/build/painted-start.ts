/** Puts the start page into the built document with the styles that it needs, so that it is painted before any script. */
import { createServer, type Plugin, type Rolldown } from 'vite'
import { chunksOf, reached } from './chunks.ts'

const start = /\/start\/(StartScreen|WhatYouGet)\.tsx$/
/** What a link to a decision opens, and the reasons that it prints. */
const decision = /\/(studio\/Studio|studio\/DecisionScreen|prose\/prose)\.tsx?$/
const themeScript = '<script src="./theme.js"></script>'
const emptyRoot = '<div id="root"></div>'

/** The start page as the components themselves give it; it takes a server, since a mere import knows no style sheets. */
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

/** Characters from which a script is worth asking for early; the many small ones would only stand in the way of the large. */
const large = 8000

const styleSheetsOf = (chunk: Rolldown.OutputChunk): readonly string[] => [
  ...((chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? []),
]

export const paintedStart = (): Plugin => ({
  name: 'painted-start',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    async handler(html, { bundle = {} }) {
      const chunks = chunksOf(bundle).filter(({ facadeModuleId }) => start.test(facadeModuleId ?? ''))
      const styles = [...new Set(reached(chunks, bundle).flatMap(styleSheetsOf))].filter((file) => !html.includes(file))
      const painted = await paint()
      const known = Object.values(bundle)
        .flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : []))
        .join('')
      const strange = [...painted.matchAll(/ class="([^"]+)"/g)]
        .flatMap(([, names]) => names!.split(' '))
        .filter((name) => name !== '' && !known.includes(name))
      if (strange.length > 0 || !html.includes(emptyRoot))
        throw new Error(`The painted start page does not fit its styles: ${[...new Set(strange)].join(', ')}`)
      const opened = chunksOf(bundle).filter(({ facadeModuleId }) => decision.test(facadeModuleId ?? ''))
      const early = reached(opened, bundle).flatMap(({ fileName, code }) => (code.length >= large && !html.includes(fileName) ? [fileName] : []))
      if (opened.length !== 3 || !html.includes(themeScript)) throw new Error('The scripts of a decision were not found.')
      return {
        html: html
          .replace(emptyRoot, () => `<div id="root">${painted}</div>`)
          .replace(themeScript, `<script src="./theme.js" data-decision="${early.join(' ')}"></script>`),
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
