/** Checks what the browser has to fetch before a screen stands, compressed with brotli: `npm run budget`, after a build. */
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Readonly<Record<string, Chunk>>

/** Files of scripts that an entry brings along, itself included. */
function scriptsOf(key: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`The build has no ${key}.`)
  if (seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const one of chunk.imports ?? []) scriptsOf(one, seen)
  return seen
}

const sizes = new Map<string, number>()
function compressed(file: string): number {
  const size = sizes.get(file) ?? brotliCompressSync(readFileSync(`dist/${file}`)).length
  sizes.set(file, size)
  return size
}

const page = 'index.html'
const start = [page, 'src/app/start/StartScreen.tsx', 'src/app/start/WhatYouGet.tsx']
const workspace = [page, 'src/app/studio/Studio.tsx', 'src/app/workspace/Workspace.tsx']
/** Kilobytes of 1,000 bytes. */
const budgets = [
  { screen: 'start page', entries: start, most: 80 },
  { screen: 'workspace', entries: workspace, most: 130 },
]

let isOver = false
for (const { screen, entries, most } of budgets) {
  const files = new Set(['theme.js', ...entries.flatMap((entry) => [...scriptsOf(entry)])])
  const parts = [...files].map((file) => ({ file, kB: compressed(file) / 1000 })).toSorted((a, b) => b.kB - a.kB)
  const sum = parts.reduce((total, { kB }) => total + kB, 0)
  isOver ||= sum > most
  console.log(`${screen}: ${sum.toFixed(1)} kB of script, ${most} allowed${sum > most ? ': TOO MUCH' : ''}`)
  for (const { file, kB } of parts) console.log(`  ${kB.toFixed(1).padStart(6)}  ${file}`)
}
process.exitCode = isOver ? 1 : 0
