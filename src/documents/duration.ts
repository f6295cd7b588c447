const minute = 60
const hour = 3600
const day = 86_400

/**
 * A duration in words, exact: `60 s`, `5 min`, `1 h`, `24 h`, `30 d`.
 * The largest unit that divides it without rest, so that no figure is rounded.
 */
export function humanDuration(seconds: number): string {
  if (seconds >= 2 * day && seconds % day === 0) return `${seconds / day} d`
  if (seconds >= hour && seconds % hour === 0) return `${seconds / hour} h`
  if (seconds >= 2 * minute && seconds % minute === 0) return `${seconds / minute} min`
  return `${seconds} s`
}

/** A duration in words with its seconds beside it, as a configuration wants them: `5 min (300 s)`. */
export function durationInSeconds(seconds: number): string {
  const words = humanDuration(seconds)
  return words.endsWith(' s') ? words : `${words} (${seconds} s)`
}
