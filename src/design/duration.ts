/** Times in words, one way everywhere. */
const units = [
  { word: 'd', seconds: 86_400, from: 2 * 86_400 },
  { word: 'h', seconds: 3600, from: 3600 },
  { word: 'min', seconds: 60, from: 2 * 60 },
] as const

/**
 * Seconds in words, exactly: `60 s`, `5 min`, `1 h`, `24 h`, `30 d`.
 * The largest unit that divides them without rest, so that no figure is rounded.
 */
export function durationWords(seconds: number): string {
  const unit = units.find((one) => seconds >= one.from && seconds % one.seconds === 0)
  return unit === undefined ? `${seconds} s` : `${seconds / unit.seconds} ${unit.word}`
}
