/** Where an entry of the knowledge is written down. */
import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const folder = new URL('src/knowledge/', root)

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/^(sources|examples|cases)\//.test(file))
  .sort()
  .map((file) => ({ file: `src/knowledge/${file}`, lines: readFileSync(new URL(file, folder), 'utf8').split('\n') }))

/** Beginnings of a line that opens an entry with this id. */
const opens = (id: string): readonly string[] => [
  `rule('${id}',`,
  `'${id}': {`,
  `${id}: {`,
  `fits('${id.replace(/^fit-/, '')}',`,
  `id: '${id}'`,
  `export const ${id}`,
]

/** File and line of the entry's first line, as in `src/knowledge/rules/notes.ts:12`; just the folder where it is not found. */
export function placeOf(id: string): string {
  const wanted = opens(id)
  for (const { file, lines } of files) {
    const at = lines.findIndex((line) => wanted.some((start) => line.trim().startsWith(start)))
    if (at >= 0) return `${file}:${at + 1}`
  }
  return 'src/knowledge'
}
