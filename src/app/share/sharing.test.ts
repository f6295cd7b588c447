import { describe, expect, it } from 'vitest'
import type { Design } from '../../design/index'
import type { Decision } from '../../engine/index'
import { writeLink } from '../../link/index'
import { titledLink, withoutNames } from './sharing'

const design: Design = {
  version: 1,
  knowledge: '2026-11',
  api: { name: 'Orders [API]', profiles: ['pci-dss'], server: ['code', 'roe-Roe'], owner: 'Jane Roe', review: '2027-01-01', status: 'proposed' },
  integrations: [
    {
      name: 'Storefront',
      answers: { authority: 'user', client: 'browser' },
      access: { 'secret-project': ['read'] },
      chosen: { scheme: 'api_key', until: '2027-01-01', approver: 'John Roe', reason: 'the partner Roe Ltd' },
      unknown: ['note.Roe'],
    },
  ],
}
const decide = () => ({ scheme: 'bff', conflict: null, lifetimes: { accessToken: { seconds: 300, rules: [], basis: 'convention' } } }) as unknown as Decision

describe('what is shared', () => {
  it('is titled with what was decided, and a name cannot break the Markdown', () => {
    const { title, markdown } = titledLink(design, 'https://x/#/d/1/a', decide, () => 'Backend for frontend')
    expect(title).toBe('Orders [API]: Storefront uses backend for frontend, tokens 5 min')
    expect(markdown).toBe(String.raw`[Orders \[API\]: Storefront uses backend for frontend, tokens 5 min](https://x/#/d/1/a)`)
  })

  it('without names holds the answers, profiles and features of the server, and nothing that names anybody', () => {
    const copy = withoutNames(design)
    expect(copy.integrations[0]?.answers).toEqual(design.integrations[0]?.answers)
    expect(copy.api.profiles).toEqual(['pci-dss'])
    expect(copy.api.server).toEqual(['code'])
    expect(JSON.stringify(copy) + writeLink(copy)).not.toMatch(/Roe|Storefront|Orders|secret|2027/)
  })
})
