import type { Io } from './io'
import { BadInput } from './io'
import { plainLine } from './plain-line'

/** Longest name of a file in a message. */
export const longestWhere = 150

const reasons: Readonly<Record<string, string>> = { EACCES: 'permission denied', EISDIR: 'it is a folder; name a file in it' }

/** The text of a file, or of standard input for `-`. `what` is what no such text would be, as in "no design is". @throws BadInput */
export async function readTextOf(path: string, io: Io, limitBytes: number, what: string): Promise<string> {
  const where = path === '-' ? 'standard input' : plainLine(path, longestWhere)
  const bytes = path === '-' ? await io.readInput(limitBytes) : await bytesOf(path, where, io, limitBytes)
  if (bytes.length > limitBytes) throw new BadInput(`${where}: larger than ${limitBytes / 1_000_000} MB, which ${what}.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadInput(`${where}: not UTF-8 text. Save it as UTF-8.`)
  }
}

async function bytesOf(path: string, where: string, io: Io, limitBytes: number): Promise<Uint8Array> {
  try {
    return await io.readFile(path, limitBytes)
  } catch (error) {
    throw new BadInput(`${where}: cannot be read (${reasonOf(error)}).`)
  }
}

/** Why a file could not be read or written. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return reasons[code] ?? code
}
