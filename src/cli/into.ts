import { BadMarkers, exportedSections, filled, isAsWritten, markers, placesOf, renderPlaces, type DocumentInput } from '../documents/index'
import type { Io } from './io'
import { BadInput } from './io'
import { plainLine } from './plain-line'
import { longestWhere, readTextOf, reasonOf } from './read-text'

/** No file that people write is longer. */
export const limitBytes = 20_000_000

/**
 * Writes the section into the marked places of a file and leaves all else in it as it is. A file that is not there is made, with markers.
 * @returns 1 where the section in it was edited by hand, and nothing was written
 * @throws BadInput where there are no markers, or they do not fit together
 */
export async function renderInto(path: string, input: DocumentInput, io: Io): Promise<0 | 1> {
  const where = plainLine(path, longestWhere)
  const text = io.isFile(path) ? await readTextOf(path, io, limitBytes, 'no such document is') : `${markers.begin}\n${markers.end}\n`
  try {
    const places = placesOf(text)
    if (places.length === 0)
      throw new BadInput(
        `${where}: has no place for the section, and nothing is overwritten. Put ${markers.begin} and ${markers.end} on lines of their own where it belongs.`,
      )
    const sections = exportedSections(text)
    if (sections.length > 1)
      throw new BadInput(`${where}: holds ${sections.length} sections, so it is not clear which to write anew. Keep each in a file of its own.`)
    const edited = sections.find((section) => !isAsWritten(section))
    if (edited !== undefined) {
      io.print(
        `${where}:${edited.line}: edited by hand, so nothing was written. Move words of your own outside the markers, then empty what lies between them.\n`,
      )
      return 1
    }
    const { texts, left } = renderPlaces(
      input,
      places.map((place) => place.sections),
    )
    if (left.length > 0) io.tell(`${where}: no place for ${left.join(', ')}; a place without names takes all that have none.`)
    const written = filled(text, places, texts)
    if (written !== text || !io.isFile(path)) await write(path, where, written, io)
    return 0
  } catch (error) {
    throw error instanceof BadMarkers ? new BadInput(`${where}: ${error.message}.`) : error
  }
}

async function write(path: string, where: string, text: string, io: Io): Promise<void> {
  try {
    await io.writeFile(path, text)
  } catch (error) {
    throw new BadInput(`${where}: cannot be written (${reasonOf(error)}).`)
  }
}
