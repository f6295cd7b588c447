/** The form of a design in JSON; what the published JSON Schema is made of. */
import * as z from 'zod/mini'
import type { QuestionId } from './answers'
import { neverRecommendedIds, schemeIds, scopeGrammars, statuses, transports } from './design'
import { isCalendarDate, longestUnknown, longestWord, mostEntries, mostIntegrations } from './limits'
import { longestName } from './names'
import { profileIds } from './profiles'
import type { Question } from './question'
import { questions } from './questions/index'

// JSON Schema counts code points and zod UTF-16 units, so the limit is written for each.
const name = z.string().check(
  z.minLength(1),
  z.refine((text) => Array.from(text).length <= longestName),
  z.meta({ maxLength: longestName, description: 'A name; unnamed things get one.' }),
)
const word = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, 'is not a word of a to z, 0 to 9, "-" and "_"'),
    z.maxLength(longestWord, `is longer than ${longestWord} characters`),
  )
const date = z
  .string()
  .check(
    z.describe('A date, YYYY-MM-DD.'),
    z.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date like "2027-06-30"'),
    z.refine(isCalendarDate, 'is not a day of the calendar'),
  )
const noun = z
  .string()
  .check(z.regex(/^[a-z0-9-]+$/, 'is not a word of a to z, 0 to 9 and "-"'), z.maxLength(longestWord, `is longer than ${longestWord} characters`))
const words = z.array(word).check(z.maxLength(mostEntries, `has more than ${mostEntries} entries`))
const unknown = z
  .array(
    z
      .string()
      .check(z.regex(/^[A-Za-z0-9%._-]+$/, 'has characters that no link has'), z.maxLength(longestUnknown, `is longer than ${longestUnknown} characters`)),
  )
  .check(z.describe('Parts of a link that the reader did not know, kept as they were.'), z.maxLength(mostEntries, `has more than ${mostEntries} entries`))
const access = z
  .record(noun, z.array(noun).check(z.maxLength(mostEntries, `has more than ${mostEntries} entries`)))
  .check(z.describe('Resources and the actions on them, as in { "orders": ["read", "create"] }.'))
const anyScheme = z.enum([...schemeIds, ...neverRecommendedIds])

/** The values of one question, described by the question itself. */
function answer(id: QuestionId): z.ZodMiniOptional<z.ZodMiniType<string | string[]>> {
  const { ask, values, several }: Question = questions[id]
  const one = z.enum(Object.keys(values) as [string, ...string[]])
  return z.optional(several ? z.array(one).check(z.describe(ask), z.minLength(1)) : one.check(z.describe(ask)))
}

const answers = z
  .strictObject({
    authority: answer('authority'),
    client: answer('client'),
    capability: answer('capability'),
    trust: answer('trust'),
    sensitivity: answer('sensitivity'),
    revocation: answer('revocation'),
    path: answer('path'),
    needs: answer('needs'),
    issuer: answer('issuer'),
  } satisfies Record<QuestionId, unknown>)
  .check(z.describe('What was answered; an absent answer is not known yet.'))

const current = z
  .strictObject({
    scheme: anyScheme,
    transport: z.optional(z.nullable(z.enum(transports))),
    lifetimeSeconds: z.optional(
      z.nullable(z.int('is not a whole number of seconds').check(z.gte(0, 'is below 0'), z.lte(10_000_000_000, 'is longer than three centuries'))),
    ),
    shared: z.optional(z.boolean()),
  })
  .check(z.describe('What the integration uses today.'))

const chosen = z
  .strictObject({
    scheme: anyScheme,
    until: z.optional(z.nullable(date)),
    approver: z.optional(z.nullable(z.string())),
    reason: z.optional(z.nullable(z.string())),
  })
  .check(z.describe('An exception: another scheme than the one recommended.'))

const integration = z.strictObject({
  name: z.optional(name),
  answers: z.optional(answers),
  access: z.optional(access),
  sensitive: z.optional(access),
  current: z.optional(current),
  chosen: z.optional(chosen),
  unknown: z.optional(unknown),
})

const api = z.strictObject({
  name: z.optional(name),
  profiles: z.optional(z.array(z.enum(profileIds))),
  scopes: z.optional(z.enum(scopeGrammars)),
  server: z.optional(words),
  off: z.optional(words),
  headings: z.optional(z.int('is not a whole number').check(z.gte(1, 'is not 1, 2 or 3'), z.lte(3, 'is not 1, 2 or 3'))),
  status: z.optional(z.enum(statuses)),
  owner: z.optional(z.string()),
  review: z.optional(date),
  unknown: z.optional(unknown),
})

/** A design as it is written by hand or by another program: what may be left out is optional. */
export const designForm = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(1),
  knowledge: z.optional(z.string().check(z.describe('The version of the advice, YYYY-MM.'), z.regex(/^\d{4}-\d{2}$/, 'is not a version like "2026-11"'))),
  api,
  integrations: z.array(integration).check(z.maxLength(mostIntegrations)),
})
export type DesignForm = z.infer<typeof designForm>

/** The JSON Schema of a design, as it is published. */
export function designSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(designForm), title: 'Authwright design, version 1' }
}
