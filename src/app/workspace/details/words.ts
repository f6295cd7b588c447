/** Checks on the words that resources and actions are called by, with the way out. */
import { slugify } from '../../../design/index'

const longestWord = 80

export interface WordProblem {
  readonly message: string
  /** What could be taken in its place; empty: nothing comes near. */
  readonly suggestion: string
}

/** The words in a text, divided by white space and commas. */
export const wordsIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter((word) => word !== '')

function mended(text: string): string {
  return slugify(text.slice(0, 400), '')
}

/** What is wrong with the name of a resource; null: nothing. */
export function resourceProblem(text: string, taken: readonly string[]): WordProblem | null {
  const word = text.trim()
  if (word === '') return { message: 'Name what it works on, as in “orders”.', suggestion: '' }
  return (
    spellingProblem(word, mended(word)) ??
    (taken.includes(word) ? { message: `“${word}” is there already. Add the action to that row.`, suggestion: '' } : null)
  )
}

/** What is wrong with a list of actions; null: nothing. */
export function actionsProblem(text: string, taken: readonly string[]): WordProblem | null {
  const words = wordsIn(text)
  if (words.length === 0) return { message: 'Name at least one action, as in “read”.', suggestion: '' }
  const suggestion = words.map(mended).filter(Boolean).join(' ')
  for (const word of words) {
    const problem = spellingProblem(word, suggestion)
    if (problem) return problem
  }
  const again = words.find((word) => taken.includes(word))
  return again === undefined ? null : { message: `“${again}” is there already.`, suggestion: words.filter((word) => !taken.includes(word)).join(' ') }
}

function spellingProblem(word: string, suggestion: string): WordProblem | null {
  const shown = Array.from(word)
  const name = shown.length > 40 ? `${shown.slice(0, 40).join('')}…` : word
  if (!/^[a-z0-9-]+$/.test(word)) return { message: `“${name}” has signs that no scope has: use a to z, 0 to 9 and “-”.`, suggestion }
  return word.length > longestWord ? { message: `“${name}” is longer than ${longestWord} characters.`, suggestion } : null
}
