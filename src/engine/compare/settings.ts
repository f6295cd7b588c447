/** The scheme and its settings on both sides. What withstands more is read from the knowledge: the rank of proofs, and what rules discourage. */
import { attributes, type Attribute, type Candidate, type Knowledge } from '../../knowledge/notation'
import type { Decision } from '../decision'
import { property, unjudged, type Judgement, type Property } from './change'

/** Whether a decision is settled, open between outcomes, or a conflict. */
const stateOf = ({ scheme, conflict }: Decision): string => (scheme !== null ? 'decided' : conflict !== null ? 'conflict' : 'open')

/** The candidate that a decision chose; null: none. */
export function candidateOf(decision: Decision): Candidate | null {
  const { scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh } = decision
  if (scheme === null || clientAuthentication === null || senderConstraint === null || tokenFormat === null || validation === null || refresh === null)
    return null
  return { scheme, clientAuthentication, senderConstraint, tokenFormat, validation: validation.method, refresh }
}

export function settingsOf(knowledge: Knowledge, before: Decision, after: Decision): Property[] {
  const [had, has] = [candidateOf(before), candidateOf(after)]
  return [
    property('scheme', 'state', stateOf(before), stateOf(after)),
    ...attributes.map((attribute) =>
      property('scheme', attribute, had?.[attribute] ?? null, has?.[attribute] ?? null, () => {
        if (had === null || has === null) return unjudged
        return attribute === 'scheme' ? schemeJudged(knowledge, before, after) : settingJudged(knowledge, attribute, had, has)
      }),
    ),
    property('scheme', 'header', before.transmission?.header ?? null, after.transmission?.header ?? null),
    property('scheme', 'refuse', before.transmission?.refuse ?? null, after.transmission?.refuse ?? null),
  ]
}

/** A scheme that the other side's answers discourage is weaker; one that is left behind because these answers do is a gain. */
function schemeJudged(knowledge: Knowledge, before: Decision, after: Decision): Judgement {
  const worse = before.discouraged.find(({ scheme }) => scheme === after.scheme)
  const better = after.discouraged.find(({ scheme }) => scheme === before.scheme)
  if (worse !== undefined && better === undefined) return { effect: 'weaker', because: worse.because, sources: worse.sources }
  if (better !== undefined && worse === undefined) return { effect: 'stronger', because: better.because, sources: better.sources }
  return knowledge.comparison['scheme-follows-answers']
}

/** Where a value stands among proofs, the lower the better; null: the knowledge ranks no value like it. */
function rankOf(knowledge: Knowledge, attribute: Attribute, value: string): number | null {
  const rows = knowledge.proof.filter(({ of }) => attribute in of)
  const row = rows.find(({ of }) => [of[attribute] ?? []].flat().some((one) => one === value))
  if (row !== undefined) return row.rank
  return rows.length > 0 && value === 'none' ? Math.max(...knowledge.proof.map(({ rank }) => rank)) : null
}

/** Whether a scheme offers anything but none: one without a client to authenticate is not weak for lack of a secret. */
const isOffered = ({ products }: Knowledge, attribute: Attribute, { scheme }: Candidate): boolean =>
  (attribute !== 'clientAuthentication' && attribute !== 'senderConstraint') ||
  products.some((product) => product.scheme === scheme && product[attribute].some((value) => value !== 'none'))

function settingJudged(knowledge: Knowledge, attribute: Attribute, had: Candidate, has: Candidate): Judgement {
  const [before, after] = [rankOf(knowledge, attribute, had[attribute]), rankOf(knowledge, attribute, has[attribute])]
  if (before === null || after === null || before === after) return unjudged
  if (!isOffered(knowledge, attribute, had) || !isOffered(knowledge, attribute, has)) return unjudged
  return knowledge.comparison[after > before ? 'copied-easier' : 'copied-harder']
}
