import type { AnswerValue } from '../../design/index'
import type { Candidate } from '../../knowledge/notation'
import { prose } from '../markdown/prose'
import { code, heading, table, type Block, type Inline } from '../markdown/blocks'
import type { Part, Sheet } from '../sheet'
import { cites, given } from '../wording'

/**
 * What an integration must say or be told for a mistake to be near: any of the answers or settings; null: always near.
 * Mistakes that a rule names anyway are left out: they are listed only where a review has found them.
 */
type Near = { readonly answers?: readonly AnswerValue[]; readonly settings?: readonly Candidate[keyof Candidate][] } | null

const near: Readonly<Record<string, Near>> = {
  'AP-01': null,
  'AP-02': null,
  'AP-03': null,
  'AP-04': { settings: ['api_key'] },
  'AP-05': { settings: ['api_key'] },
  'AP-06': { settings: ['api_key'] },
  'AP-07': { settings: ['authorization_code'] },
  'AP-08': { answers: ['user'] },
  'AP-11': { answers: ['mobile', 'desktop', 'no-backend', 'embedded'] },
  'AP-13': { settings: ['device_authorization'] },
  'AP-14': { settings: ['token_exchange'] },
  'AP-19': { settings: ['status-list'] },
  'AP-20': { settings: ['introspection'] },
  'AP-26': { answers: ['pipeline'] },
  'AP-27': { settings: ['workload_federation'] },
  'AP-28': { answers: ['mesh-certificate'] },
  'AP-30': { settings: ['mutual_tls', 'tls_client_auth', 'self_signed_tls_client_auth'] },
  'AP-34': { answers: ['event'] },
  'AP-37': { answers: ['no-issuer', 'provider-fixed'] },
}

/** The mistakes of the field that these integrations are near, or that a review has found in them. */
export function refusals({ knowledge, parts, input }: Sheet): Block[] {
  const found = new Set(input.decided.findings.map(({ id }) => id))
  const traits = new Set<string>(parts.flatMap(traitsOf))
  const rows = knowledge.antiPatterns
    .filter(({ id }) => found.has(id) || isNear(near[id], traits))
    .map(({ id, title, consequence, fix, sources }): Inline[][] => [
      [code(id)],
      [...prose(title), ...cites(knowledge, sources, { says: title })],
      prose(consequence),
      prose(fix),
    ])
  return rows.length === 0 ? [] : [heading(2, ['What to refuse']), ...table(['Id', 'Refuse', 'Because', 'Instead'], rows)]
}

const isNear = (when: Near | undefined, traits: ReadonlySet<string>): boolean =>
  when === null || (when !== undefined && [...(when.answers ?? []), ...(when.settings ?? [])].some((trait) => traits.has(trait)))

/** Answers and settings of one integration; the vocabulary has no word twice. */
function traitsOf({ answers, decision: { scheme, clientAuthentication, tokenFormat, validation, refresh } }: Part): string[] {
  const settings = [scheme, clientAuthentication, tokenFormat, validation?.method, refresh].filter((value) => value != null)
  return [...given(answers).flatMap(({ values }) => values), ...settings]
}
