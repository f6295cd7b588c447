/** A part of the knowledge, in its shape: only what the other part lacks. */
export interface Part {
  readonly [key: string]: unknown
}

/** Puts a part in its place, into the objects that are there, so that whoever holds one of them sees it. */
export function join(whole: object, part: Part): void {
  const target = whole as Record<string, unknown>
  for (const [key, value] of Object.entries(part)) {
    const own = target[key]
    if (isFilled(own) && typeof value === 'object' && value !== null) join(own, value as Part)
    else target[key] = value
  }
}

const isFilled = (value: unknown): value is object => typeof value === 'object' && value !== null && Object.keys(value).length > 0
