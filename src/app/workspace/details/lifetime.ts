/** A lifetime as a form holds it: an amount of a unit, or no unit for one that never ends or that nobody knows. */
export const units = { s: 1, min: 60, h: 3600, d: 86_400 } as const
export type Unit = keyof typeof units

/** The longest lifetime that a design can hold, in seconds. */
const longest = 10_000_000_000

export interface Amount {
  readonly amount: string
  readonly unit: Unit | ''
}

/** Seconds in the unit that was used before where that goes evenly, else in the largest that does. */
export function amountOf(seconds: number | null, before: Unit | '' = ''): Amount {
  if (seconds === null) return { amount: '', unit: '' }
  const even = (Object.keys(units) as Unit[]).filter((unit) => seconds % units[unit] === 0)
  const unit = even.find((one) => one === before) ?? (seconds === 0 ? 's' : (even.at(-1) ?? 's'))
  return { amount: String(seconds / units[unit]), unit }
}

/** What is wrong with an amount; null: nothing. */
export function amountProblem({ amount, unit }: Amount): string | null {
  if (unit === '') return null
  if (!/^\d{1,11}$/.test(amount.trim())) return 'Give a whole number, or choose “Never expires, or not known”.'
  return Number(amount) * units[unit] > longest ? 'That is more than three centuries: choose “Never expires, or not known”.' : null
}

export const secondsOf = ({ amount, unit }: Amount): number | null => (unit === '' ? null : Number(amount) * units[unit])
