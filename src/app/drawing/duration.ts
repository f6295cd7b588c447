/** Seconds for `<time dateTime>`, as ISO 8601 has it. */
export function isoDuration(seconds: number): string {
  return `PT${seconds}S`
}
