/** Puts into words what the schema found in a design. */
import type { QuestionId } from './answers'
import { questionOfValue } from './applicability'
import { quoted, type Tell } from './problem'
import { questionIds, questions } from './questions/index'
import { suggestProfile, suggestValue, suggestWord } from './suggest'
import { at, type Issue, type JsonObject } from './tree'

/** Tells one finding. In a design of a newer version of the advice, what is not known is no error. */
export function explain(issue: Issue, draft: JsonObject, newer: boolean, tell: Tell): void {
  const { code, path } = issue
  const value = at(draft, path)
  const last = path.at(-1)
  const question = questionAt(path)
  if (code === 'unrecognized_keys') {
    for (const key of issue['keys'] as string[]) {
      const place = [...path, key]
      if (last !== 'answers' || newer) tell(place, 'notice', 'unknown-key', 'is not known here and is left out.')
      else tell(place, 'error', 'unknown-question', `${quoted(key)} is not a question.${meant(suggestWord(key, questionIds))}`)
    }
  } else if (question !== null && (code === 'invalid_value' || typeof value === 'string' || typeof value === 'number')) {
    const other = typeof value === 'string' ? questionOfValue(value) : null
    const hint = other !== null ? ` It is a value of ${other}.` : typeof value === 'string' ? meant(suggestValue(question, value)) : ''
    tell(path, newer ? 'notice' : 'error', 'unknown-value', `${quoted(value)} is not a value of ${question}.${hint || valuesInWords(question)}`)
  } else if (path[1] === 'profiles' && path.length === 3) {
    tell(
      path,
      newer ? 'notice' : 'error',
      'unknown-profile',
      `${quoted(value)} is not a profile.${typeof value === 'string' ? meant(suggestProfile(value)) : ''}`,
    )
  } else if (code === 'invalid_value' && Array.isArray(issue['values'])) {
    const words = (issue['values'] as unknown[]).map(String)
    const hint = typeof value === 'string' ? meant(suggestWord(value, words)) : ''
    tell(path, newer ? 'notice' : 'error', 'unknown-value', `${quoted(value)} is not a value of ${String(last)}.${hint || oneOf(words)}`)
  } else if (code === 'invalid_key') {
    tell(path, 'error', 'wrong-form', `${quoted(last)} is not a name of a to z, 0 to 9 and "-".`)
  } else if (value === undefined) {
    tell(path, 'error', 'missing', 'is missing.')
  } else if (code === 'invalid_type' && issue.message === 'Invalid input') {
    tell(path, 'error', 'wrong-type', `${quoted(value)} is not ${typesInWords[String(issue['expected'])] ?? 'what belongs here'}.`)
  } else {
    tell(path, 'error', 'wrong-form', issue.message === 'Invalid input' ? `${quoted(value)} cannot be read.` : `${quoted(value)} ${issue.message}.`)
  }
}

const typesInWords: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

const meant = (word: string | null): string => (word === null ? '' : ` Did you mean "${word}"?`)
const oneOf = (words: readonly string[]): string => (words.length <= 6 ? ` Its values are "${words.join('", "')}".` : '')
const valuesInWords = (question: QuestionId): string => oneOf(Object.keys(questions[question].values))

function questionAt(path: readonly PropertyKey[]): QuestionId | null {
  return path[0] === 'integrations' && path[2] === 'answers' ? (questionIds.find((id) => id === path[3]) ?? null) : null
}
