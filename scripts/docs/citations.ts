/** A reviewer's sample: citations that a seed drew, each beside the clause that was read for it. */
import { code, heading, link, list, paragraph, print, assemble, prose, strong, table, type Inline } from '../../src/documents/markdown/index'
import type { Knowledge, SourceId } from '../../src/knowledge/index'
import { drawn } from './draw'
import { cited } from './words'

export const seed = 202_611

/** Where a clause was read. */
const texts = {
  rfc8705: 'copy of the published RFC',
  rfc8707: 'copy of the published RFC',
  rfc9207: 'copy of the published RFC',
  rfc9449: 'the working group’s source of the RFC, April 2023',
  rfc9470: 'the working group’s source of the RFC',
  rfc9700: 'the working group’s source of the RFC, June 2024',
  rfc10017: 'the working group’s source of the RFC, July 2026',
  fapi2: 'the working group’s source of the final specification',
  asvs: 'the project’s own text of version 5.0, July 2026',
  cabf: 'the forum’s own text, May 2026',
  smart: 'the guide’s own text of version 2.2, May 2024',
  mcp: 'the protocol’s own text of revision 2026-07-28',
  api10: 'the project’s own text of the 2023 edition',
  stdwh: 'the project’s own text, August 2026',
} as const

interface Reading {
  readonly id: SourceId
  /** The words of the clause, at most 25; back-ticks as in the source. */
  readonly quote: string
  readonly text: keyof typeof texts
}

/** In the order in which they were drawn. */
export const readings: readonly Reading[] = [
  { id: 'rfc8707-resource', text: 'rfc8707', quote: 'Indicates the target service or resource to which access is being requested.' },
  { id: 'rfc9700-2.1.1-pkce-confidential', text: 'rfc9700', quote: 'For confidential clients, the use of PKCE [RFC7636] is RECOMMENDED' },
  {
    id: 'rfc9700-2.1-exact-redirect',
    text: 'rfc9700',
    quote: 'authorization servers MUST utilize exact string matching except for port numbers in `localhost` redirection URIs of native apps',
  },
  { id: 'api7-ssrf', text: 'api10', quote: 'Whenever possible, use allow lists of: Remote origins users are expected to download resources from' },
  {
    id: 'rfc9470-6-claims',
    text: 'rfc9470',
    quote: 'the values of those two parameters are established at user authentication time and will not change in the event of access token renewals',
  },
  {
    id: 'asvs-4.1.5',
    text: 'asvs',
    quote: 'per-message digital signatures are used […] for requests or transactions which are highly sensitive or which traverse a number of systems',
  },
  {
    id: 'rfc8705-3-bound',
    text: 'rfc8705',
    quote: 'MUST obtain, from its TLS implementation layer, the client certificate used for mutual TLS and MUST verify that the certificate matches',
  },
  {
    id: 'cabf-short-lived',
    text: 'cabf',
    quote: 'For Certificates issued on or after 2026-03-15, a Subscriber Certificate with a Validity Period less than or equal to 7 days (604,800 seconds)',
  },
  { id: 'rfc9207-iss', text: 'rfc9207', quote: 'clients MUST reject the authorization response and MUST NOT proceed with the authorization grant' },
  {
    id: 'smart-app-state',
    text: 'smart',
    quote: 'SHALL include `state` with all authorization requests; and SHALL validate the `state` value for any request sent to its redirect URL',
  },
  { id: 'fapi2-pop', text: 'fapi2', quote: 'shall only issue sender-constrained access tokens' },
  {
    id: 'rfc9700-4.14.2-rt-bound',
    text: 'rfc9700',
    quote: 'those refresh tokens MUST be bound to the scope and resource servers as consented by the resource owner',
  },
  {
    id: 'asvs-10.3.2',
    text: 'asvs',
    quote: "If claims such as 'sub', 'scope', and 'authorization_details' are present, they must be part of the decision.",
  },
  { id: 'rfc9449-4.3-proof', text: 'rfc9449', quote: 'the JWT signature verifies with the public key contained in the `jwk` JOSE header parameter' },
  { id: 'rfc10017-6.1.3-proxy', text: 'rfc10017', quote: 'the BFF MUST ensure that it only allows requests to explicitly permitted hosts and paths' },
  {
    id: 'cabf-scope',
    text: 'cabf',
    quote: 'These Requirements only address Certificates intended to be used for authenticating servers accessible through the Internet.',
  },
  { id: 'mcp-rt', text: 'mcp', quote: 'For public clients, authorization servers MUST rotate refresh tokens' },
  {
    id: 'asvs-10.4.7',
    text: 'asvs',
    quote: "ensure the user's consent, and warn the user before processing an authorization request with an untrusted client application",
  },
  { id: 'rfc9700-2.6-http-redirect', text: 'rfc9700', quote: 'Authorization responses MUST NOT be transmitted over unencrypted network connections.' },
  { id: 'fapi2-pkce', text: 'fapi2', quote: 'shall require PKCE [RFC7636] with `S256` as the code challenge method' },
]

/** Drawn before the last of these and not shown, with the reason. */
export const passedOver: Readonly<Partial<Record<SourceId, string>>> = {
  'oidc-authtime': 'The text of OpenID Connect Core was at hand in other projects’ quotations only.',
  'rfc7662-4-caching': 'The text of RFC 7662 was at hand in other projects’ quotations only.',
  'rfc8693-act': 'The text of RFC 8693 was at hand in other projects’ quotations only.',
}

/** What reading the clauses changed. */
const mended: readonly (readonly [id: SourceId, says: string])[] = [
  [
    'rfc9470-6-claims',
    'The clause describes and demands nothing, so its strength is none now. What asks for `auth_time` had a MUST from it; it advises now, on the ground of ASVS 10.3.4.',
  ],
  ['fapi2-pkce', 'Status 307 is forbidden where the redirected request carries credentials, not always; the paraphrase says so now.'],
]

/** The sample as a page. */
export function citationsPage(knowledge: Knowledge): string {
  const order = drawn(knowledge, seed)
  const rows = readings.map(({ id, quote, text }) => [
    String(order.indexOf(id) + 1),
    cited(knowledge, id),
    ['“', ...prose(quote), '”'],
    prose(knowledge.sources[id]!.says),
    texts[text],
    [code(id)],
  ])
  const item = (id: SourceId, says: string): Inline[] => [code(id), ': ', ...prose(says)]
  return print(
    assemble(
      [
        heading(1, ['Twenty citations, read again']),
        paragraph(
          `A sample for reviewers: of the ${order.length} clauses of others that rules cite, drawn in an order that the seed ${seed} gives, the first twenty whose text could be read. Each is quoted, in at most 25 words, beside the paraphrase by which the rules were written. All paraphrases stand in `,
          link('rules.md', 'rules.md'),
          '.',
        ),
        ...table(['Drawn', 'Clause', 'It reads', 'Said here', 'Read in', 'Id'], rows),
        heading(2, ['Passed over']),
        paragraph('These were drawn before the last of the twenty. Their wording is unproven here, and the next was taken instead.'),
        ...list(Object.entries(passedOver).map(([id, why]) => [strong(`${order.indexOf(id) + 1}.`), ' ', ...item(id as SourceId, why)])),
        heading(2, ['What reading them changed']),
        ...list(mended.map(([id, says]) => item(id, says))),
      ],
      1,
    ),
  )
}
