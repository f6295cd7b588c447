/** Mutants of the engine: its modules with one change each. */
import { readdirSync, readFileSync } from 'node:fs'
import { numbered, type EngineMutant } from './mutant'
import { editsOf, type Edit } from './operators'

const folder = new URL('../../src/engine/', import.meta.url)

/** Every module of the engine, tests as well. */
export const engineModules: readonly URL[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map((file) => new URL(file, folder))

/** What is not the engine at work: doors, what only tests use, the form of its answers. */
const leftOut = /(\/index|\/arbitrary|\/second-version|\/decision|\/decision-schema|\.test)\.ts$/

/** Every mutant, in a stable order. */
export const engineMutants = (): readonly EngineMutant[] =>
  numbered(engineModules.filter(({ pathname }) => !leftOut.test(pathname)).flatMap((address) => mutantsOf(address, readFileSync(address, 'utf8'))))

const mutantsOf = (address: URL, source: string): readonly EngineMutant[] => {
  const file = address.href.slice(folder.href.length)
  return editsOf(file, source).map((edit) => mutantOf(address, file, source, edit))
}

function mutantOf(address: URL, file: string, source: string, { start, end, text, node, becomes, within }: Edit): EngineMutant {
  const [before, after] = narrowed(node, becomes)
  return {
    id: `${file}${within === '' ? '' : ` ${within}`}: ${before} → ${after}`,
    room: 'engine',
    group: file,
    at: `src/engine/${file}:${source.slice(0, start).split('\n').length}`,
    address,
    text: source.slice(0, start) + text + source.slice(end),
  }
}

/** The two texts in one line each; where they are long, what they have in common is cut short. */
function narrowed(before: string, after: string): readonly [string, string] {
  const [a, b] = [before, after].map((text) => text.replace(/\s+/g, ' ')) as [string, string]
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - same && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const head = Math.max(0, same - 30)
  const cut = (text: string): string => {
    const piece = text.slice(head, Math.min(text.length, text.length - tail + 30))
    const short = piece.length > 110 ? `${piece.slice(0, 80)}…${piece.slice(-25)}` : piece
    return `${head > 0 ? '…' : ''}${short}${tail > 30 ? '…' : ''}`.trim()
  }
  return [cut(a), b === ';' ? 'nothing' : cut(b)]
}
