/** Controls by concern, each with how to verify it and the rules that ask for it. */
import { code, heading, list, paragraph, strong, type Block, prose } from '../../src/documents/markdown/index'
import { concernIds, type ConcernId, type Control, type Knowledge } from '../../src/knowledge/index'
import type { Chapter } from './rules-page'
import { citedAll, scope } from './words'

const concerns: Readonly<Record<ConcernId, string>> = {
  client: 'Clients',
  token: 'Tokens',
  transport: 'Transport',
  lifetime: 'Lifetimes',
  session: 'Sessions',
  key: 'Keys and secrets',
  scope: 'Scopes and consent',
  'step-up': 'Fresh sign-in',
  revocation: 'Withdrawal',
  signature: 'Signatures',
  delegation: 'Delegation',
  operation: 'Operation',
}

export function controlChapters(knowledge: Knowledge): Chapter[] {
  const controls: readonly (readonly [string, Control])[] = Object.entries(knowledge.controls)
  return concernIds.flatMap((concern) => {
    const held = controls.filter(([, control]) => control.concern === concern)
    return held.length === 0 ? [] : [{ title: concerns[concern], blocks: held.flatMap(([id, control]) => entry(knowledge, id, control)) }]
  })
}

function entry(knowledge: Knowledge, id: string, { code: own, label, statement, verify, verifiedBy, covers }: Control): Block[] {
  const rules = knowledge.rules.filter(({ effect }) => effect.kind === 'require' && effect.control === id)
  const threats = covers.map((threat) => knowledge.threats[threat].replace(/\.$/, ''))
  return [
    heading(4, [`${label} (${own})`]),
    paragraph(
      ...prose(statement.charAt(0).toUpperCase() + statement.slice(1)),
      ' ',
      strong('Verify'),
      ` by ${verifiedBy}: `,
      ...prose(verify),
      ' ',
      strong('Against:'),
      ` ${threats.join('; ')}.`,
    ),
    ...list(
      rules.map((rule) => [
        code(rule.id),
        ' ',
        strong(rule.effect.kind === 'require' ? rule.effect.strength : ''),
        ': ',
        ...scope(knowledge, rule),
        '. ',
        ...prose(rule.because),
        ' ',
        ...citedAll(knowledge, rule.sources),
        `. ${rule.basis.charAt(0).toUpperCase()}${rule.basis.slice(1)}.`,
      ]),
    ),
  ]
}
