import { expect, it } from 'vitest'
import { emptyDesign } from '../../design/index'
import { withHeadings, withSection } from './settings'

it('leaves no trace in the design once a section is on again', () => {
  const design = emptyDesign()
  const off = withSection('diagram', false)(design)
  expect(off.api.off).toEqual(['diagram'])
  expect(withSection('diagram', true)(off)).toEqual(design)
})

it('keeps sections in the order of the document, and those that it does not know', () => {
  const design = { ...emptyDesign(), api: { ...emptyDesign().api, off: ['of-a-later-version', 'references'] } }
  expect(withSection('summary', false)(design).api.off).toEqual(['summary', 'references', 'of-a-later-version'])
})

it('writes the level of headings only where it is not the first', () => {
  const design = emptyDesign()
  expect(withHeadings(2)(design).api.headings).toBe(2)
  expect(withHeadings(1)(withHeadings(2)(design))).toEqual(design)
})
