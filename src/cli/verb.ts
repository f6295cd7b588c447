import type { Io } from './io'

/** What a verb was called with: operands by position, options by name. */
export interface Call {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly io: Io
}

/** One verb of the command line; its usage line is the key, help is generated. */
export interface Verb {
  /** As in `decide <design>`. */
  readonly usage: string
  readonly says: string
  /** Flags with what they mean, as in `['--base <url>', '…']`; a third item lists the values allowed. */
  readonly options: readonly (readonly [flags: string, says: string, choices?: readonly string[]])[]
  /** The flags, of those in `options`, that must be given. */
  readonly demands?: readonly string[]
  /** Resolves to the exit code. @throws BadInput */
  readonly run: (call: Call) => Promise<0 | 1>
}

/** A verb as it is typed, what may be left out in brackets: `authwright decide <design> [--json]`. */
export function usageLine({ usage, options, demands = [] }: Verb): string {
  return ['authwright', usage, ...options.map(([flags]) => (demands.includes(flags) ? flags : `[${flags}]`))].join(' ')
}

/** What a DESIGN argument may be, for the help of each verb that takes one. */
export const designHelp = 'DESIGN is a decision URL, its fragment alone, a JSON file, or - for standard input.'
