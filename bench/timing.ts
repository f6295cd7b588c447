/** Clocks: on a busy machine the wall tells of the neighbours too, so the processor's time is taken beside it. */

export interface Taken {
  /** Milliseconds for each operation. */
  readonly wall: number
  /** Processor milliseconds of all threads of the process, for each operation. */
  readonly processor: number
}

export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

/** One run over all items; the time of an operation is the run's by their number. */
export async function take<T>(items: readonly T[], operation: (item: T) => unknown): Promise<Taken> {
  const processor = process.cpuUsage()
  const wall = performance.now()
  for (const item of items) {
    const result = operation(item)
    if (result instanceof Promise) await result
  }
  const { user, system } = process.cpuUsage(processor)
  return { wall: (performance.now() - wall) / items.length, processor: (user + system) / 1000 / items.length }
}

/** Runs several times, each with what `prepare` makes for the run. */
export async function runs(count: number, once: (run: number) => Promise<Taken>): Promise<readonly Taken[]> {
  const taken: Taken[] = []
  for (let run = 0; run < count; run++) taken.push(await once(run))
  return taken
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b)
  return { min: sorted[0]!, median: sorted[Math.floor(sorted.length / 2)]!, max: sorted.at(-1)! }
}
