import { describe, expect, it } from 'vitest'
import type { Design } from '../../design/index'
import { knowledge } from '../../knowledge/index'
import type { Knowledge } from '../../knowledge/notation'
import { adviceSince, comparisonOf } from './since'
import { decidingVersion, enginesOf } from './versions'

/** A second version as an editor would make it: a cap is retired, and a stricter one takes its place. */
const secondVersion = '2027-03'
const cap = 'access-token-to-personal-data-is-short'
const later: Knowledge = {
  ...knowledge,
  version: secondVersion,
  rules: knowledge.rules.flatMap((rule) =>
    rule.id !== cap || rule.effect.kind !== 'cap'
      ? [rule]
      : [
          { ...rule, until: secondVersion },
          { ...rule, id: `${cap}er`, since: secondVersion, effect: { ...rule.effect, seconds: 600 } },
        ],
  ),
}
const engineOf = enginesOf(later)
const design: Design = {
  version: 1,
  knowledge: '2026-11',
  api: { name: 'Orders API', profiles: [] },
  integrations: [
    {
      name: 'Storefront',
      answers: {
        authority: 'user',
        client: 'browser',
        capability: 'proxy-backend',
        trust: 'own-org',
        sensitivity: 'confidential',
        revocation: 'within-an-hour',
        path: 'direct',
        needs: ['no-extras'],
        issuer: 'own-issuer',
      },
    },
  ],
}
const lifeBy = (version: string) =>
  engineOf(decidingVersion(later, { knowledge: version })).decideDesign(design).integrations[0]?.decision.lifetimes?.accessToken?.seconds

describe('a link with an older version', () => {
  it('is decided by that version, and by the present one where it was never published', () => {
    expect([lifeBy('2026-11'), lifeBy(secondVersion), lifeBy('2025-01'), lifeBy('2030-01')]).toEqual([900, 600, 600, 600])
  })

  it('is told what today’s advice changes, until it adopts that', () => {
    const since = adviceSince(later, engineOf, design)
    expect(since?.integrations[0]?.properties.filter(({ changed }) => changed)).toContainEqual(
      expect.objectContaining({ kind: 'figure', id: 'accessToken', before: 900, after: 600, effect: 'stronger' }),
    )
    expect([since?.before.knowledge, since?.after.knowledge]).toEqual(['2026-11', secondVersion])
    expect(adviceSince(later, engineOf, { ...design, knowledge: secondVersion })).toBeNull()
  })

  it('is told nothing where the change does not concern it', () => {
    const open = { ...design, integrations: [{ name: 'Anyone', answers: { authority: 'nobody', sensitivity: 'open-data' } }] } as const
    expect(adviceSince(later, engineOf, open)).toBeNull()
  })

  it('compares with another link, each by its own version', () => {
    const { before, after } = comparisonOf(later, engineOf, design, { ...design, knowledge: secondVersion })
    expect([before.knowledge, after.knowledge]).toEqual(['2026-11', secondVersion])
  })
})
