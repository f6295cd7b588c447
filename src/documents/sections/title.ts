import { profiles } from '../../design/index'
import { heading, join, paragraph, type Block, type Inline } from '../markdown/blocks'
import { plain } from '../markdown/plain'
import type { Sheet } from '../sheet'

/** How every document's title begins; by it a section is found in a file. */
export const titleOpening = 'Authentication: '

/** The document's name, its standing, and with which advice it was decided. */
export function title({ api, input }: Sheet): Block[] {
  const { design, decided } = input
  const owner = plain(design.api.owner ?? '')
  const facts: Inline[][] = [
    [`Status: ${design.api.status ?? 'draft'}`],
    ...(owner === '' ? [] : [[`Owner: ${owner}`]]),
    ...(design.api.review === undefined ? [] : [[`Next review: ${design.api.review}`]]),
    ...(decided.api.profiles.length === 0 ? [] : [[`Profiles: ${decided.api.profiles.map((id) => profiles[id].label).join(', ')}`]]),
    [`Decided with Authwright ${decided.engine}, knowledge ${decided.knowledge}`],
  ]
  return [heading(1, [`${titleOpening}${api}`]), paragraph(...join(facts, ' · '))]
}
