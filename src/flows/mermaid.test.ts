import fc from 'fast-check'
import mermaid from 'mermaid'
import { beforeAll, describe, expect, it } from 'vitest'
import { schemeIds } from '../design/index'
import type { Exchange, Names } from './exchange'
import { exchangeOf } from './exchange'
import { decisionFor, everyDecision, par, settings, stepUpOf } from './fixtures'
import { labelOf } from './label'
import { toMermaid } from './mermaid'
import { longestName } from './names'

const names: Names = { api: 'Orders API', integration: 'Storefront' }

interface Drawn {
  readonly actors: readonly string[]
  readonly messages: readonly { readonly from: string; readonly to: string; readonly text: string; readonly dashed: boolean }[]
  readonly notes: readonly string[]
}

/** Mermaid keeps entities in a form of its own until it draws. */
const decoded = (text: string): string => text.replace(/\ufb02°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))

const solid = 0
const dotted = 1
const note = 2

/** What Mermaid itself understands. */
async function read(source: string): Promise<Drawn> {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else hands out what was parsed
  const { db } = (await mermaid.mermaidAPI.getDiagramFromText(source)) as unknown as {
    db: {
      getActors(): Map<string, { name: string; description: string }>
      getMessages(): { type: number; from?: string; to?: string; message: unknown }[]
    }
  }
  const messages = db.getMessages()
  return {
    actors: [...db.getActors().values()].map(({ description }) => decoded(description)),
    messages: messages
      .filter(({ type }) => type === solid || type === dotted)
      .map(({ type, from = '', to = '', message }) => ({ from, to, text: decoded(String(message)), dashed: type === dotted })),
    notes: messages.filter(({ type }) => type === note).map(({ message }) => decoded(String(message))),
  }
}

/** What was put in. */
function drawn(exchange: Exchange): Drawn {
  const alias = (id: string): string => `p${exchange.participants.findIndex((participant) => participant.id === id) + 1}`
  return {
    actors: exchange.participants.map(({ name }) => name),
    messages: exchange.phases.flatMap(({ messages }) =>
      messages.map((message) => ({
        from: alias(message.from),
        to: alias(message.to),
        text: labelOf(message).join('<br/>'),
        dashed: message.response !== null,
      })),
    ),
    notes: exchange.phases.map(({ title }) => title),
  }
}

const exchange = (decision = decisionFor('bff', { controls: [par], stepUp: stepUpOf() }), given = names): Exchange => {
  const made = exchangeOf(decision, given)
  if (!made) throw new Error('the fixture decides no scheme')
  return made
}

// Mermaid registers its kinds of diagram when it first parses.
beforeAll(async () => {
  await mermaid.parse('sequenceDiagram\na->>b: c')
}, 60_000)

/** Few exchanges in which every two variants that ever meet in a scheme meet; the richest come first. */
function coverOfPairs(all: readonly Exchange[]): readonly Exchange[] {
  const seen = new Set<string>()
  return all
    .toSorted((a, b) => b.variants.length - a.variants.length)
    .filter(({ scheme, variants }) => {
      const pairs = ['', ...variants].flatMap((one) => ['', ...variants].map((other) => `${scheme} ${one} ${other}`))
      const fresh = pairs.some((pair) => !seen.has(pair))
      for (const pair of pairs) seen.add(pair)
      return fresh
    })
}

describe('the Mermaid diagram', () => {
  it('comes back from Mermaid as it was put in, for every scheme with every two of its variants', async () => {
    const chosen = coverOfPairs([...settings, ...everyDecision].map((decision) => exchange(decision)))
    for (const made of chosen) expect(await read(toMermaid(made))).toEqual(drawn(made))
    expect(new Set(chosen.map(({ scheme }) => scheme))).toEqual(new Set(schemeIds))
  }, 120_000)

  it('keeps parties, messages and texts whatever the names hold', async () => {
    const parts = [
      'end', 'End', 'style: ', 'classDef a:', '|', '`', '```', '~~~', '<script>alert(1)</script>', '</script>', '<br/>', ';', '#', '#59;', '&#59;', '%%', '%%{init: {}}%%',
      '\n', '\r\n', '\u2028', '\u0085', '"', "'", '🧾', '👩‍👩‍👧', '\u202e', '\u2067', '\ufb02°°60¶ß', '{', '}', '@{', '$$x$$', '\\', 'p1->>p2: x', '-->>', ': ', ',', '+', '-', '()',
      'participant p9', 'Note over p1: x', 'wrap:', 'nowrap:', 'title: x', 'accTitle: x', '---', 'sequenceDiagram', 'loop', '\u0000', '\ud800', ' as ', '{api}', '{integration}', 'ä', '名', ' ',
    ] // prettier-ignore
    // In one both names stand alone, in the other one stands within a text.
    const short = [decisionFor('client_credentials'), decisionFor('message_signature', { method: 'signature-shared' })]
    const hostile = fc.oneof(
      fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 20 }).map((some) => some.join('').slice(0, 200)),
      fc.constantFrom(...parts),
      fc.string({ unit: 'binary', maxLength: 200 }),
    )
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (api, integration) => {
        for (const decision of short) {
          const made = exchange(decision, { api, integration })
          expect(await read(toMermaid(made))).toEqual(drawn(made))
        }
      }),
      { numRuns: 200 },
    )
  }, 120_000)

  it('writes one line for each party, phase and message, so that no name adds one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const made = exchange(undefined, { api: name, integration: name })
        const count = 2 + made.participants.length + made.phases.length + made.phases.flatMap(({ messages }) => messages).length
        expect(
          toMermaid(made)
            .trimEnd()
            .split(/[\n\r\u2028\u2029\u0085]/),
        ).toHaveLength(count)
        expect(toMermaid(made)).not.toMatch(/`|~~~|<(?!br\/>)/)
      }),
    )
  })

  it('shortens a long name and says so', () => {
    const api = exchange(undefined, { api: 'x'.repeat(200), integration: 'y' }).participants.at(-1)
    expect(Array.from(api?.name ?? '')).toHaveLength(longestName)
    expect(api?.name).toMatch(/…$/)
  })

  it('reads well where names are plain', () => {
    const source = toMermaid(exchange(decisionFor('bff', { controls: [par], senderConstraint: 'dpop', clientAuthentication: 'private_key_jwt' })))
    expect(source).toContain('  participant p2 as Storefront backend\n')
    expect(source).toContain('  p2->>p3: POST /par<br/>code_challenge, code_challenge_method=S256,<br/>client_assertion\n')
    expect(source).toContain('  p2->>p4: GET /resource<br/>Authorization: DPoP, DPoP: proof\n')
  })
})
