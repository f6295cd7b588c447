import { durationWords, type NeverRecommendedId, type SchemeId } from '../../design/index'
import type { Criterion, Decision } from '../../engine/index'
import type { Knowledge } from '../../knowledge/notation'
import type { Inline } from '../markdown/blocks'
import type { Part, Sheet } from '../sheet'
import { cites, inSentence, schemeLabel } from '../wording'
import { prose } from '../markdown/prose'

export type OptionId = SchemeId | NeverRecommendedId

/** What speaks for or against something, for one integration. */
export interface Argument {
  readonly mark: 'Good' | 'Neutral' | 'Bad'
  /** As it follows "because", with its sources and without the full stop. */
  readonly says: readonly Inline[]
  readonly part: Part
}

/** What an alternative lost on, as it follows "because". */
const lossWords: Readonly<Record<Criterion, string>> = {
  discouraged: 'more reasons speak against it',
  fit: 'it fits this caller less well than the option chosen',
  lookups: 'it takes more look-ups at each call',
  parts: 'it has more moving parts',
  proof: 'a copied credential is easier to use',
  id: 'the option chosen comes first by name alone',
}

/** Words of the knowledge as they follow "because", with the source that carries them. */
export const because = (knowledge: Knowledge, { because: says, sources }: { readonly because: string; readonly sources: readonly string[] }): Inline[] => [
  ...prose(inSentence(says).replace(/\.$/, '')),
  ...cites(knowledge, sources, { says }),
]

/** The schemes that were weighed for an integration, best first; what its row of the fit table leaves out was not. */
export function optionsOf({ knowledge }: Sheet, { decision, integration }: Part): OptionId[] {
  const row = new Set<OptionId>(knowledge.fit.find(({ id }) => decision.rules.includes(id))?.schemes)
  const weighed = [
    ...(decision.scheme === null ? [] : [decision.scheme]),
    ...[...decision.alternatives, ...decision.discouraged].map(({ scheme }) => scheme),
    ...(decision.outcomes ?? []).flatMap(({ scheme }) => scheme ?? []),
    ...decision.rejected.flatMap(({ scheme, rules }) =>
      row.has(scheme) || rules.some((id) => knowledge.rules.some((rule) => rule.id === id)) ? [scheme] : [],
    ),
    ...(integration?.chosen === undefined ? [] : [integration.chosen.scheme]),
  ]
  return [...new Set(weighed)]
}

/** What the engine says for and against an option. */
export function argumentsOf({ knowledge }: Sheet, part: Part, option: OptionId): Argument[] {
  const { decision } = part
  const found: Argument[] = []
  const say = (mark: Argument['mark'], ...says: Inline[]): void => void found.push({ mark, says, part })
  if (option === decision.scheme) {
    if (decision.why !== null) say('Good', ...because(knowledge, decision.why))
    for (const one of decision.against) say('Bad', ...because(knowledge, one))
    for (const one of decision.prices) say('Bad', ...because(knowledge, one))
    return found
  }
  const alternative = decision.alternatives.find(({ scheme }) => scheme === option)
  if (alternative !== undefined) {
    say('Good', 'no rule forbids or discourages it')
    say('Bad', lossWords[alternative.lostOn])
  }
  const discouraged = decision.discouraged.find(({ scheme }) => scheme === option)
  if (discouraged !== undefined) {
    say('Good', 'no rule forbids it')
    say('Bad', ...because(knowledge, discouraged))
  }
  const rejected = decision.rejected.find(({ scheme }) => scheme === option)
  if (rejected !== undefined) say('Bad', ...because(knowledge, rejected))
  else if (!(option in knowledge.schemes)) say('Bad', ...because(knowledge, knowledge.never[option as NeverRecommendedId]))
  for (const { scheme, when, sources } of decision.fallbacks)
    if (scheme === option) say('Neutral', 'it is the way out: ', ...because(knowledge, { because: when, sources }))
  if (decision.outcomes?.some(({ scheme }) => scheme === option) === true) say('Neutral', 'it depends on answers that are still missing')
  return found
}

/** What follows from the option chosen: how soon access ends, what remains, what it costs. */
export function consequencesOf({ knowledge }: Sheet, part: Part): Argument[] {
  const { decision } = part
  const { risks, prices, against } = decision
  return [
    ...endOf(decision).map((says): Argument => ({ mark: 'Good', says: [says], part })),
    ...[...against, ...risks, ...prices].map((one): Argument => ({ mark: 'Bad', says: because(knowledge, one), part })),
  ]
}

function endOf({ scheme, exposureSeconds, budgetSeconds }: Decision): string[] {
  if (scheme === null || scheme === 'anonymous' || exposureSeconds === null) return []
  const stops = exposureSeconds === 0 ? 'at the next call' : `within ${durationWords(exposureSeconds)}`
  return [`withdrawn access stops ${stops}${budgetSeconds === null || budgetSeconds === 0 ? '' : `, where ${durationWords(budgetSeconds)} are allowed`}`]
}

/** The name of an option. */
export const optionLabel = (knowledge: Knowledge, option: OptionId): string => schemeLabel(knowledge, option)
