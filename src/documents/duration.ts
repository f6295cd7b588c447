import { durationWords } from '../design/index'

/** A duration in words with its seconds beside it, as a configuration wants them: `5 min (300 s)`. */
export function durationInSeconds(seconds: number): string {
  const words = durationWords(seconds)
  return words.endsWith(' s') ? words : `${words} (${seconds} s)`
}
