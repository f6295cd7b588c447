import { expect, it } from 'vitest'
import { changeWords } from './changeWords'

const controls = { par: { label: 'Pushed authorization requests' } } as never

it('reads figures, settings and controls out of the engine’s differences', () => {
  const read = changeWords(
    [
      'scheme: authorization_code instead of bff',
      'accessToken: 300 s instead of 900 s',
      'sessionIdle: 900 s instead of none',
      'control par: MUST instead of MAY',
      'control par: no longer asked for',
      'control par: SHOULD',
      'some questions are open then',
    ],
    controls,
  )
  expect(read.values).toEqual([
    { what: 'access token', before: '15 min', after: '5 min' },
    { what: 'session idle', before: 'none', after: '15 min' },
  ])
  expect(read.controls).toEqual([
    { what: 'Pushed authorization requests', before: 'MAY', after: 'MUST' },
    { what: 'Pushed authorization requests', before: null, after: null },
    { what: 'Pushed authorization requests', before: null, after: 'SHOULD' },
  ])
  expect(read.remarks).toEqual(['some questions are open then'])
})
