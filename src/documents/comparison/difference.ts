import { createTwoFilesPatch } from 'diff'

/** The lines in which two Markdown sections differ, as a unified diff with three lines around; empty where they are the same. */
export function markdownDifference(before: string, after: string): string {
  return before === after ? '' : createTwoFilesPatch('before.md', 'after.md', before, after, undefined, undefined, { context: 3 }).replace(/^=+\n/, '')
}
