const units = [
  { word: 'd', seconds: 86_400, from: 2 * 86_400 },
  { word: 'h', seconds: 3600, from: 3600 },
  { word: 'min', seconds: 60, from: 120 },
] as const

/** Puts a number of seconds in words, exactly: `60 s`, `5 min`, `1 h`, `24 h`, `30 d`. */
export function durationWords(seconds: number): string {
  const unit = units.find((u) => seconds >= u.from && seconds % u.seconds === 0)
  return unit ? `${seconds / unit.seconds} ${unit.word}` : `${seconds} s`
}

/** The same for `<time dateTime>`, as ISO 8601 has it. */
export function isoDuration(seconds: number): string {
  return `PT${seconds}S`
}
