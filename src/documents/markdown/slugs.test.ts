import { expect, test } from 'vitest'
import { createSlugger } from './slugs'

test('anchors follow the rules of the host', () => {
  const slug = createSlugger()
  expect(slug('MUST use PKCE with S256 [AUTH-PKC-01]')).toBe('must-use-pkce-with-s256-auth-pkc-01')
  expect(slug('Über uns – 2.0 & mehr')).toBe('über-uns--20--mehr')
  expect(slug('a_b 日本語 🎉')).toBe('a_b-日本語-')
})

test('repeated headings get numbers, also where a numbered one exists already', () => {
  const slug = createSlugger()
  expect(['A', 'A', 'A-1', 'A'].map(slug)).toEqual(['a', 'a-1', 'a-1-1', 'a-2'])
})
