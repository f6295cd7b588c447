/** A command line on files and standard input that exist only here, for tests. */
import type { Io } from './io'
import { run } from './run'

type Content = string | Uint8Array

/** What a command printed, told and exited with; `files` is written to in place. `locked.json` is there and may not be read. */
export async function authwright(
  words: readonly string[],
  { input = '', files = {} }: { input?: Content; files?: Record<string, Content> } = {},
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const bytes = (content: Content): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content)
  const denied = (): Promise<never> => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
  const io: Io = {
    isFile: (path) => path in files || path === 'locked.json',
    // As much of patterns as tests need: a star stands for anything.
    filesMatching: (pattern) => Object.keys(files).filter((path) => new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\*+/g, '.*')}$`).test(path)),
    readFile: (path) => (path in files ? Promise.resolve(bytes(files[path]!)) : denied()),
    writeFile: (path, text) => (path === 'locked.json' ? denied() : Promise.resolve(void (files[path] = text))),
    readInput: () => Promise.resolve(bytes(input)),
    print: (text) => void (out += text),
    tell: (line) => void (err += `${line}\n`),
  }
  const code = await run(words, io)
  return { code, out, err }
}
