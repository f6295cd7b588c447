import { expect, test } from 'vitest'
import { knowledge } from '../knowledge/index'
import { subjectOf, subjects } from './subjects'

test('every control has somebody who must keep it, and nobody else is named', () => {
  expect(Object.keys(subjects).toSorted()).toEqual(Object.keys(knowledge.controls).toSorted())
})

test('a rule that is not known is the team’s', () => {
  expect(subjectOf('made-up')).toBe('The team')
})
