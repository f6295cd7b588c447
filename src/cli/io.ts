/** All that a verb may do to the world. */
export interface Io {
  /** Whether the path names a file that is there. */
  isFile(path: string): boolean
  /** The files that a pattern such as `docs/*.md` or one with two stars matches, sorted; hidden ones and packages left out. */
  filesMatching(pattern: string): readonly string[]
  /** A file's bytes. @throws an error with a Node code such as `EACCES` */
  readFile(path: string, limitBytes: number): Promise<Uint8Array>
  /** Replaces a file's text, or makes the file. @throws an error with a Node code such as `EACCES` */
  writeFile(path: string, text: string): Promise<void>
  /** All of standard input; one byte over the limit is enough to stop reading. */
  readInput(limitBytes: number): Promise<Uint8Array>
  /** Writes to standard output, as given. */
  print(text: string): void
  /** Writes one line to standard error. */
  tell(line: string): void
}

/** Input that cannot be used: one line that says what, where and how to mend it. */
export class BadInput extends Error {}
