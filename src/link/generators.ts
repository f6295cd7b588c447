/** Random designs for property tests. */
import * as fc from 'fast-check'
import {
  cleanName,
  displayName,
  longestName,
  longestReason,
  neverRecommendedIds,
  normaliseAnswers,
  profileIds,
  questionIds,
  questions,
  schemeIds,
  scopeGrammars,
  statuses,
  transports,
  uniqueNames,
} from '../design/index'
import { anyText } from '../design/generators'
import type { Access, Answers, Api, Design, Integration } from '../design/index'

/** A name as a design may hold it. */
const anyName = (index?: number): fc.Arbitrary<string> => anyText.map((text) => displayName(text, index))
const anyCleanText = (longest: number = longestName): fc.Arbitrary<string> => anyText.map((text) => cleanName(text, longest) || 'x')

/** Answers that go together, complete or not. */
const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      questionIds.map((id) => {
        const values = Object.keys(questions[id].values)
        return [id, questions[id].several ? fc.subarray(values, { minLength: 1 }) : fc.constantFrom(...values)]
      }),
    ),
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((given) => normaliseAnswers(given as Answers).answers)

const anyNoun = fc.oneof(fc.constantFrom('orders', 'read', 'create', 'a--b', 'x-', '-', '--', '7', 'constructor'), fc.stringMatching(/^[a-z0-9-]{1,8}$/))
const anyAccess: fc.Arbitrary<Access> = fc.dictionary(anyNoun, fc.uniqueArray(anyNoun, { maxLength: 4 }), { minKeys: 1, maxKeys: 4, noNullPrototype: true })
const anyDate = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
const anyWord = fc.stringMatching(/^[a-z0-9]{1,5}([_-][a-z0-9]{1,5}){0,2}$/)
const anyScheme = fc.constantFrom(...schemeIds, ...neverRecommendedIds)
/** Parts of a link that nobody knows and no known word begins with. */
const anyUnknown = fc.uniqueArray(
  fc.tuple(fc.stringMatching(/^zz[a-z0-9]{1,6}$/), fc.stringMatching(/^(\.zz[a-z0-9]{1,4}(%C3%A9)?){0,2}$/)).map((two) => two.join('')),
  { minLength: 1, maxLength: 3 },
)

const anyIntegration = (index: number): fc.Arbitrary<Integration> =>
  fc.record(
    {
      name: anyName(index),
      answers: anyAnswers,
      access: anyAccess,
      sensitive: anyAccess,
      current: fc.record({
        scheme: anyScheme,
        transport: fc.option(fc.constantFrom(...transports)),
        lifetimeSeconds: fc.option(fc.nat(1_000_000_000)),
        shared: fc.boolean(),
      }),
      chosen: fc.record({
        scheme: anyScheme,
        until: fc.option(anyDate),
        approver: fc.option(anyCleanText()),
        reason: fc.option(anyCleanText(longestReason)),
      }),
      unknown: anyUnknown,
    },
    { requiredKeys: ['name', 'answers'], noNullPrototype: true },
  ) as fc.Arbitrary<Integration>

const anyApi = fc.record(
  {
    name: anyName(),
    profiles: fc.subarray(profileIds),
    scopes: fc.constantFrom(...scopeGrammars),
    server: fc.uniqueArray(anyWord, { maxLength: 4 }),
    off: fc.uniqueArray(anyWord, { minLength: 1, maxLength: 4 }),
    headings: fc.constantFrom(1, 2, 3),
    status: fc.constantFrom(...statuses),
    owner: anyCleanText(),
    review: anyDate,
    unknown: anyUnknown,
  },
  { requiredKeys: ['name', 'profiles'], noNullPrototype: true },
) as fc.Arbitrary<Api>

/** A design in its canonical form, with up to `most` integrations. */
export const anyDesign = (most = 12): fc.Arbitrary<Design> =>
  fc
    .record({
      knowledge: fc.constantFrom('2026-11', '2026-11', '2025-01', '2027-03'),
      api: anyApi,
      integrations: fc.array(fc.nat(most).chain(anyIntegration), { maxLength: most, size: 'max' }),
    })
    .map(({ knowledge, api, integrations }) => {
      const names = uniqueNames(integrations.map(({ name }) => name))
      return { version: 1, knowledge, api, integrations: integrations.map((one, index) => ({ ...one, name: names[index] ?? '' })) }
    })
