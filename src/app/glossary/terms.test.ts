import { describe, expect, it } from 'vitest'
import { knowledge } from '../../knowledge/index'
import { meanings } from './meanings'
import { piecesOf, terms, termsIn, type TermId } from './terms'

describe('the glossary', () => {
  it('rests every term on a clause of the knowledge, in two sentences at most', () => {
    for (const [id, { says, source }] of Object.entries(meanings)) {
      const { name } = terms[id as TermId]
      expect(knowledge.sources, name).toHaveProperty([source])
      expect(says.match(/[.?](\s|$)/g)?.length ?? 0, name).toBeLessThanOrEqual(2)
    }
  })

  it('marks the first mention of a term, whole words only, and loses no letter', () => {
    const text = 'A BFF keeps each refresh token; the BFF’s DPoP key binds it. JWTs-like things and telescopes are none.'
    const pieces = piecesOf(text)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.flatMap(({ term }) => term ?? [])).toEqual(['bff', 'refresh-token', 'dpop'])
  })

  it('finds the longest name where one holds another', () => {
    expect(termsIn(['Backchannel authentication (CIBA) sends no bearer token.'])).toEqual(['ciba', 'bearer-token'])
  })
})
