/** Candidates spelt out of the knowledge's products, with what ranks them. */
import type { SchemeId } from '../design/index'
import { attributes, type Candidate, type Knowledge, type Of } from '../knowledge/notation'
import { memberOf } from './space'

/** A candidate with its rank figures. */
export interface IndexedCandidate {
  readonly candidate: Candidate
  readonly id: string
  readonly lookups: number
  readonly parts: number
  readonly proof: number
}

/** Whether an entry speaks of a candidate. */
export function fitsOf(of: Of, candidate: Candidate): boolean {
  for (const attribute in of) {
    const wanted = of[attribute as keyof Of]
    if (wanted !== undefined && !memberOf(wanted, [candidate[attribute as keyof Candidate]])) return false
  }
  return true
}

/** Spells a candidate out, its attributes in their order. */
export const candidateId = (candidate: Candidate): string => attributes.map((attribute) => candidate[attribute]).join('/')

/** Every legal candidate of a scheme, in the order of all rank criteria but discouragement. */
export function candidatesOf(knowledge: Knowledge, scheme: SchemeId): readonly IndexedCandidate[] {
  const all: IndexedCandidate[] = []
  for (const product of knowledge.products.filter((one) => one.scheme === scheme))
    for (const clientAuthentication of product.clientAuthentication)
      for (const senderConstraint of product.senderConstraint)
        for (const [tokenFormat, validation] of product.token)
          for (const refresh of product.refresh) {
            // A refresh token can be bound only to the key that binds the access token.
            if (refresh === 'bound' && senderConstraint === 'none') continue
            const candidate: Candidate = { scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh }
            all.push({
              candidate,
              id: candidateId(candidate),
              lookups: knowledge.lookups[validation] ?? 0,
              parts: attributes.reduce((sum, attribute) => sum + (knowledge.parts[attribute]?.[candidate[attribute]] ?? 0), 0),
              proof: knowledge.proof.find(({ of }) => fitsOf(of, candidate))?.rank ?? knowledge.proof.length,
            })
          }
  return all.sort(byRank)
}

const byRank = (a: IndexedCandidate, b: IndexedCandidate): number => a.lookups - b.lookups || a.parts - b.parts || a.proof - b.proof || (a.id < b.id ? -1 : 1)
