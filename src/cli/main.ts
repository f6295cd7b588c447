#!/usr/bin/env node
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { globSync } from 'tinyglobby'
import type { Io } from './io'
import { run } from './run'

const io: Io = {
  isFile(path) {
    try {
      const found = statSync(path)
      // A folder is passed on, so that the message is of the folder and not of a bad link.
      return found.isFile() || found.isFIFO() || found.isDirectory()
    } catch {
      return false
    }
  },
  filesMatching: (pattern) => globSync(pattern, { ignore: '**/node_modules/**', expandDirectories: false }).toSorted(),
  readFile(path, limitBytes) {
    const file = openSync(path, 'r')
    try {
      const pieces: Buffer[] = []
      for (let size = 0; size <= limitBytes;) {
        const piece = Buffer.alloc(65_536)
        const length = readSync(file, piece)
        if (length === 0) break
        size += length
        pieces.push(piece.subarray(0, length))
      }
      return Promise.resolve(Buffer.concat(pieces))
    } finally {
      closeSync(file)
    }
  },
  writeFile: (path, text) => writeFile(path, text),
  async readInput(limitBytes) {
    const pieces: Buffer[] = []
    let size = 0
    for await (const piece of process.stdin as AsyncIterable<Buffer>) {
      pieces.push(piece)
      if ((size += piece.length) > limitBytes) break
    }
    return Buffer.concat(pieces)
  },
  print: (text) => void process.stdout.write(text),
  tell: (line) => void process.stderr.write(`${line}\n`),
}

// A reader that has seen enough, as in `| head`, is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? 0)
  })

try {
  process.exitCode = await run(process.argv.slice(2), io)
} catch (error) {
  io.tell(
    `authwright: a defect of authwright itself: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}. Report it with the command that you ran.`,
  )
  process.exitCode = 2
}
