/** Whether the knowledge speaks of the published cases: it has to follow the sources, not the cases. */
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../src/knowledge/', import.meta.url)

/** What tells a case apart: its id, title, and the sentences of its situation. */
export function marksOf({ id, title, situation }: { readonly id: string; readonly title: string; readonly situation: string }): readonly string[] {
  const sentences = situation.split(/(?<=[.;:?])\s+/).map((sentence) => sentence.replace(/[.;:?]$/, ''))
  // Shorter ones, as "multi-tenant", are words of the trade.
  return [id, title, ...sentences.filter((sentence) => sentence.length >= 30)].map((text) => text.toLowerCase())
}

/** Files of the knowledge, but the cases themselves, and the marks of cases that they hold. */
export function tracesOfCases(): readonly string[] {
  const cases = JSON.parse(readFileSync(new URL('cases/scenarios.json', folder), 'utf8')) as Parameters<typeof marksOf>[0][]
  const marks = cases.flatMap(marksOf)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('cases/'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8').toLowerCase()
      return marks.filter((mark) => text.includes(mark)).map((mark) => `${file}: ${mark}`)
    })
}
