/** Every change that a person can make to a design, as pure functions for `edit`. */
import { cleanName, longestName, normaliseAnswers, questionIds, uniqueNames } from '../../design/index'
import type { Answers, Api, Design, Integration, QuestionId } from '../../design/index'

export type Change = (design: Design) => Design

/** What was said before an answer stopped applying, so that it comes back when it applies again. */
const said = new WeakMap<Answers, Answers>()

/** One question's answer as a form holds it: a value, several, or none ("I don't know yet"). */
export type Given = string | readonly string[] | null

/** The answers with one changed; what no longer applies is left out and remembered. */
export function answersWith(answers: Answers, question: QuestionId, given: Given): { answers: Answers; dropped: readonly QuestionId[] } {
  const all: Record<string, unknown> = { ...said.get(answers), ...answers }
  if (given === null || given.length === 0) delete all[question]
  else all[question] = given
  const { answers: kept } = normaliseAnswers(all)
  said.set(kept, all)
  return { answers: kept, dropped: questionIds.filter((id) => answers[id] !== undefined && kept[id] === undefined && id !== question) }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

export function changeIntegration(index: number, change: (integration: Integration) => Integration): Change {
  return (design) => {
    const old = design.integrations[index]
    if (!old) return design
    const next = change(old)
    return next === old ? design : { ...design, integrations: design.integrations.with(index, next) }
  }
}

/** Answers one question of one integration. */
export function answer(index: number, question: QuestionId, given: Given): Change {
  return changeIntegration(index, (integration) => {
    const { answers } = answersWith(integration.answers, question, given)
    return same(answers, integration.answers) ? integration : { ...integration, answers }
  })
}

/** What is wrong with a name for the integration at `index`, in words; null: nothing. */
export function nameProblem(design: Design, index: number, text: string): string | null {
  const name = cleanName(text)
  if (name === '') return 'Give it a name: names tell integrations apart in the link.'
  if (design.integrations.some((other, i) => i !== index && other.name === name)) {
    return `There is a “${name}” already. Names tell integrations apart in the link.`
  }
  return null
}

/** Whether a text is longer than a name may be, which ends it there. */
export const isTooLong = (text: string): boolean => cleanName(text, 2 * longestName) !== cleanName(text)
export const cutWords = `Names have at most ${longestName} characters; the rest was left out.`

/** The wished name, numbered when it is taken. */
function freeName(design: Design, wish: string): string {
  return uniqueNames([...design.integrations.map(({ name }) => name), wish]).at(-1) ?? wish
}

export function rename(index: number, text: string): Change {
  const name = cleanName(text)
  return (design) => (nameProblem(design, index, text) ? design : changeIntegration(index, (old) => (old.name === name ? old : { ...old, name }))(design))
}

/** Adds an integration at the end; without a name it is numbered. */
export function add(text = '', answers: Answers = {}): Change {
  return (design) => {
    const wish = cleanName(text) || `Integration ${design.integrations.length + 1}`
    return { ...design, integrations: [...design.integrations, { name: freeName(design, wish), answers }] }
  }
}

export function duplicate(index: number): Change {
  return (design) => {
    const old = design.integrations[index]
    if (!old) return design
    const copy = { ...old, name: freeName(design, cleanName(`${cleanName(old.name, 190)} copy`)) }
    return { ...design, integrations: design.integrations.toSpliced(index + 1, 0, copy) }
  }
}

export function remove(index: number): Change {
  return (design) => (design.integrations[index] ? { ...design, integrations: design.integrations.toSpliced(index, 1) } : design)
}

/** Moves an integration by one place, up (-1) or down (1). */
export function move(index: number, by: -1 | 1): Change {
  return (design) => {
    const [one, other] = [design.integrations[index], design.integrations[index + by]]
    if (!one || !other) return design
    return { ...design, integrations: design.integrations.with(index, other).with(index + by, one) }
  }
}

/** Sets what holds for all integrations; `undefined` takes an entry away. */
export function changeApi(change: { readonly [K in keyof Api]?: Api[K] | undefined }): Change {
  return (design) => {
    const api = { ...design.api, ...change } as Record<string, unknown>
    for (const key of Object.keys(api)) if (api[key] === undefined) delete api[key]
    return same(api, design.api) ? design : { ...design, api: api as unknown as Api }
  }
}
