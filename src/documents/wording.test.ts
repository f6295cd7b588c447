import { expect, test } from 'vitest'
import { knowledge } from '../knowledge/index'
import { houseName, listedOf, mostSpecific } from './wording'

test('the source that carries the strength of a rule comes first', () => {
  const [weak, strong] = [knowledge.sources['rfc9700-2.1.1-s256'], knowledge.sources['rfc9068-4-validation']]
  expect([weak?.strength, strong?.strength]).toEqual(['SHOULD', 'MUST'])
  expect(mostSpecific(knowledge, ['rfc9700-2.1.1-s256', 'rfc9068-4-validation'], { strength: 'MUST' }, 1)).toEqual(['rfc9068-4-validation'])
})

test('a figure that a convention sets is cited from there, a sentence without one from the standard', () => {
  const ids = ['rfc9068-4-validation', 'conv-leeway']
  expect(mostSpecific(knowledge, ids, { says: 'a leeway of 60 seconds at most' }, 1)).toEqual(['conv-leeway'])
  expect(mostSpecific(knowledge, ids, { says: 'little leeway, as in `RFC 7519`' }, 1)).toEqual(['rfc9068-4-validation'])
})

test('a draft comes after everything else, and a document once', () => {
  const drafts = Object.entries(knowledge.sources).filter(([, { document }]) => knowledge.documents[document]?.standing === 'draft')
  expect(mostSpecific(knowledge, [drafts[0]![0], 'conv-query-400'], {}, 1)).toEqual(['conv-query-400'])
  expect(mostSpecific(knowledge, ['rfc9700-2.1.1-s256', 'rfc9700-2.3-least'], {}, 2)).toEqual(['rfc9700-2.1.1-s256'])
})

test('names are listed while they are few, else told by the others or counted', () => {
  const all = Array.from({ length: 20 }, (_, i) => `N${i}`)
  expect(listedOf(['A', 'B', 'C'], all)).toBe('A, B and C')
  expect(listedOf(all.slice(2), all)).toBe('all but N0 and N1')
  expect(listedOf(all.slice(10), all)).toBe('10 of the 20 integrations, as said there')
})

test('a convention keeps its name, with abbreviations as they are written', () => {
  expect(houseName('dpop proof')).toBe('DPoP proof')
  expect(houseName('leeway')).toBe('leeway')
})
