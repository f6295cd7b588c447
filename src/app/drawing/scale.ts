/** The axis of the time line: logarithmic, from ten seconds to at least a day. */
export interface TimeScale {
  /** Place of a time on the axis, 0 to 100; what is shorter than ten seconds stands at 0. */
  readonly at: (seconds: number) => number
  readonly major: readonly number[]
  readonly minor: readonly number[]
  /** The major times that have room for their words; some only where the track is wide. */
  readonly labels: readonly { readonly seconds: number; readonly wideOnly: boolean }[]
}

const minute = 60
const hour = 3600
const day = 86_400
export const axisStartSeconds = 10

const labelled = [10, minute, 5 * minute, 15 * minute, hour, 8 * hour, day, 7 * day, 30 * day, 90 * day, 365 * day]
/** Which times keep their words first where room is short. */
const byWeight = [10, day, hour, minute, 5 * minute, 30 * day, 365 * day, 7 * day, 15 * minute, 8 * hour, 90 * day]
const between = [
  20,
  30,
  40,
  50,
  ...[2, 3, 4, 10, 20, 30, 45].map((n) => n * minute),
  ...[2, 3, 4, 5, 6, 12, 16, 20].map((n) => n * hour),
  ...[2, 3, 4, 5, 6, 14, 21, 60, 120, 180, 270].map((n) => n * day),
]

/** Lays the axis out for these times; a tail of a factor of two stays free behind the longest. */
export function timeScale(seconds: readonly number[]): TimeScale {
  const end = 2 * Math.max(day, ...seconds.filter(Number.isFinite))
  const width = Math.log(end / axisStartSeconds)
  const inside = (s: number) => s <= end
  const at = (s: number) => Math.min(100, Math.max(0, (100 * Math.log(Math.max(s, axisStartSeconds) / axisStartSeconds)) / width))
  const spaced = (room: number) =>
    byWeight.filter(inside).reduce<number[]>((kept, s) => (kept.every((other) => Math.abs(at(other) - at(s)) >= room) ? [...kept, s] : kept), [])
  const [wide, narrow] = [spaced(8), spaced(14)]
  return {
    at,
    major: labelled.filter(inside),
    minor: between.filter(inside),
    labels: labelled.filter((s) => wide.includes(s)).map((seconds) => ({ seconds, wideOnly: !narrow.includes(seconds) })),
  }
}
