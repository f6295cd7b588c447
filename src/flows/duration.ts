const units = [
  { letter: 'd', seconds: 86_400 },
  { letter: 'h', seconds: 3600 },
  { letter: 'min', seconds: 60 },
] as const

/** A time in the largest unit that divides it and holds it more than once, as in `60 s`, `5 min`, `24 h`, `30 d`; one hour is `1 h`. */
export function durationOf(seconds: number): string {
  const unit = units.find((one) => seconds % one.seconds === 0 && (seconds > one.seconds || (one.letter === 'h' && seconds === one.seconds)))
  return unit ? `${seconds / unit.seconds} ${unit.letter}` : `${seconds} s`
}
