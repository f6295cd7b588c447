import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../knowledge/index'
import { anyProfiles, completeAnswers } from './arbitrary'
import { createEngine, isPublished, knowledgeAt, versionsOf } from './index'
import { changedCap, retiredRules, secondVersion, withSecondVersion } from './second-version'
import { holdsIn } from './versions'

const later = withSecondVersion(knowledge)
const first = createEngine(knowledge)
const again = createEngine(later, knowledge.version)
const second = createEngine(later)

describe('a version of the knowledge', () => {
  it('holds an entry from the version in which it came up to, but not including, the one in which it went', () => {
    const entry = { since: '2026-11', until: '2027-03' }
    expect(['2026-05', '2026-11', '2027-01', '2027-03', '2028-01'].map((version) => holdsIn(entry, version))).toEqual([false, true, true, false, false])
    expect(holdsIn({ since: '2026-11', until: null }, '2099-12')).toBe(true)
  })

  it('is one in which an entry came or went; nothing is published ahead of the present one', () => {
    expect(versionsOf(knowledge)).toEqual([knowledge.version])
    expect(versionsOf(later)).toEqual([knowledge.version, secondVersion])
    expect(versionsOf({ ...later, version: knowledge.version })).toEqual([knowledge.version])
    const gone = { ...knowledge.rules[0]!, until: '2026-12' }
    expect(versionsOf({ version: '2027-03', rules: [gone] })).toEqual([knowledge.version, '2026-12', '2027-03'])
    expect(isPublished(later, '2027-01')).toBe(false)
  })

  it('that was never published is refused', () => {
    for (const version of ['2026-05', '2027-01', '2030-01', '']) expect(() => knowledgeAt(later, version)).toThrow(RangeError)
  })

  it('keeps the rules that were retired later, and has none that came later', () => {
    expect(knowledgeAt(later, knowledge.version).rules.map(({ id }) => id)).toEqual(knowledge.rules.map(({ id }) => id))
    const now = knowledgeAt(later, secondVersion).rules.map(({ id }) => id)
    for (const id of [...retiredRules, changedCap.before]) expect([knowledge.rules.some((rule) => rule.id === id), now.includes(id)]).toEqual([true, false])
    expect(now).toContain(changedCap.after)
  })

  it('decides complete answers as it did when it was the present one', () => {
    fc.assert(
      fc.property(completeAnswers, anyProfiles, (answers, profiles) => {
        expect(again.decideQuickly(answers, { profiles })).toEqual(first.decideQuickly(answers, { profiles }))
      }),
      { numRuns: 60 },
    )
  })

  it('says its own name in what it decides, and decides otherwise where its rules differ', () => {
    const design = {
      version: 1,
      knowledge: knowledge.version,
      api: { name: 'A', profiles: [] },
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
    } as const
    const [before, after] = [again.decideDesign(design), second.decideDesign(design)]
    expect([before.knowledge, after.knowledge]).toEqual([knowledge.version, secondVersion])
    const lifeOf = (decided: typeof before) => decided.integrations[0]?.decision.lifetimes?.accessToken
    expect([lifeOf(before)?.seconds, lifeOf(after)?.seconds]).toEqual([900, changedCap.seconds])
    expect(lifeOf(after)?.rules).toEqual([changedCap.after])
  })
})
