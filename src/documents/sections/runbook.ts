import { durationWords } from '../../design/index'
import type { Decision } from '../../engine/index'
import type { ControlId } from '../../knowledge/index'
import type { Candidate } from '../../knowledge/notation'
import { heading, join, paragraph, ref, strong, table, type Block, type Cell, type Inline } from '../markdown/blocks'
import type { Sheet } from '../sheet'
import { capital, ruleRef } from '../wording'
import { exposure } from './summary'

/** How what was issued is withdrawn, by the way in which the API learns of it. */
const withdrawals: Readonly<Record<Candidate['validation'], string>> = {
  none: '–',
  local: 'end the grant and the client at the authorization server; tokens that are out run to their end',
  'status-list': 'end the grant at the authorization server, and set the status of the tokens that are out',
  introspection: 'revoke the token, or its whole grant, at the authorization server',
  lookup: 'end the record that the API looks up',
  certificate: 'strike the name off those that are let in, and revoke the certificate',
  'signature-shared': 'drop the secret at both ends',
  'signature-public': 'drop the public key where it is checked',
}

/** Controls that say how something is withdrawn or changed. */
const telling: readonly ControlId[] = [
  'grants-can-be-ended',
  'account-end-ends-access',
  'status-read-at-every-call',
  'status-list-fresh',
  'token-status-checked',
  'open-streams-end',
  'certificate-revocation-plan',
  'signing-key-rotated',
  'key-in-vault',
  'rotation-by-risk-analysis',
  'refresh-rotation',
]

/** Who withdraws what and how, how soon it bites, and what is changed on schedule; one row an integration. */
export function runbook({ knowledge, parts, single }: Sheet): Block[] {
  const rows = parts.flatMap(({ name, key, decision }): Cell[][] => {
    const { scheme, validation, controls } = decision
    if (scheme === null || scheme === 'anonymous') return []
    const held = telling.filter((id) => controls.some((control) => control.id === id))
    const by = held.map((id): Inline[] => [ruleRef(knowledge, id)])
    return [
      [
        ref(key, name),
        capital(
          scheme === 'session_cookie' || scheme === 'bff'
            ? `end the session; ${withdrawals[validation?.method ?? 'none']}`
            : withdrawals[validation?.method ?? 'none'],
        ),
        exposure(decision),
        changed(decision),
        by.length === 0 ? '–' : join(by, ', '),
      ],
    ]
  })
  return rows.length === 0
    ? []
    : [
        heading(2, ['Revocation and rotation']),
        paragraph('After a withdrawal, call with what was withdrawn, see it refused within the time stated, and read in the log what it did before.'),
        ...(single
          ? rows.map(([, ways = '', stops = '', schedule = '', by = '']) =>
              paragraph(
                ...pairs([
                  ['To withdraw', ways],
                  ['It stops', stops],
                  ['Changed on schedule', schedule],
                  ['Rules', by],
                ]),
              ),
            )
          : table(['Integration', 'To withdraw', 'Stops', 'Changed on schedule', 'Rules'], rows)),
      ]
}

/** A row of the table as running text. */
const pairs = (of: readonly (readonly [string, Cell])[]): Inline[] =>
  of.flatMap(([label, cell], i) => [i === 0 ? '' : ' · ', strong(`${label}:`), ' ', ...[cell].flat()])

function changed({ lifetimes }: Decision): string {
  const figures = [
    ['key or secret', lifetimes?.keyRotation],
    ['certificate', lifetimes?.certificate],
  ] as const
  const said = figures.flatMap(([what, figure]) => (figure == null ? [] : [`${what} every ${durationWords(figure.seconds)}`]))
  return said.length === 0 ? 'nothing that is kept' : said.join(', ')
}
