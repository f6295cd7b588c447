import { durationWords, type Current } from '../../design/index'
import { heading, numbered, ref, table, type Block, type Cell } from '../markdown/blocks'
import type { Part, Sheet } from '../sheet'
import { inSentence, schemeLabel } from '../wording'

const transports: Readonly<Record<NonNullable<Current['transport']>, string>> = {
  header: 'in a header',
  query: 'in the query',
  body: 'in the body',
  cookie: 'in a cookie',
  connection: 'by the connection',
}

/** The way from what is used today to what was decided, for integrations that say what that is and that change. */
export function migration(sheet: Sheet): Block[] {
  const moving = sheet.parts.filter(moves)
  if (moving.length === 0) return []
  const rows = moving.map((part): Cell[] => {
    const { scheme } = part.decision
    return [
      ref(part.key, part.name),
      todayOf(sheet, part.integration!.current!),
      scheme === null ? 'still open' : schemeLabel(sheet.knowledge, scheme),
      part.integration!.chosen?.until ?? '<date>',
      'no call with the old credential for 30 days, month’s end included',
    ]
  })
  return [
    heading(2, ['Migration']),
    ...table(['Integration', 'Today', 'Becomes', 'Both accepted until', 'The old one may go when the log shows'], rows),
    ...numbered([
      ['Both are accepted: new callers get the new credential only, and the log says at each call which of the two it carried.'],
      ['Callers move one by one. Whoever still sends the old credential is named by the log and written to.'],
      ['On the date, the old credential is refused for an hour, then for a day, then for good. To roll back, accept it again: it is not deleted yet.'],
      [
        'When nobody has asked for it back for two weeks, the old credentials are revoked and the code that accepts them is deleted; from here there is no way back.',
      ],
    ]),
  ]
}

/** Whether an integration says what it uses today, and that is not what was decided. */
const moves = ({ integration, decision }: Part): boolean => {
  const current = integration?.current
  return current !== undefined && (current.scheme !== decision.scheme || current.transport === 'query' || current.shared)
}

function todayOf({ knowledge }: Sheet, { scheme, transport, lifetimeSeconds, shared }: Current): string {
  return [
    schemeLabel(knowledge, scheme),
    ...(transport === null || scheme === 'api_key_in_query' ? [] : [transports[transport]]),
    lifetimeSeconds === null ? 'without a known end' : `for ${durationWords(lifetimeSeconds)}`,
    ...(shared ? ['shared'] : []),
  ]
    .map((part, i) => (i === 0 ? part : inSentence(part)))
    .join(', ')
}
