import { isCalendarDate, quoted } from '../../design/index'
import { BadMarkers, exportedSections, type ExportedSection } from '../../documents/index'
import { remarksOf } from '../drift'
import { limitBytes } from '../into'
import { BadInput } from '../io'
import { plainLine } from '../plain-line'
import { longestWhere, readTextOf } from '../read-text'
import type { Verb } from '../verb'

/** Says of exported sections whether they still match their decision URL. */
export const check: Verb = {
  usage: 'check <files...>',
  says: 'Say whether exported sections were edited, their link was altered, or the advice moved on.',
  options: [
    ['--strict', 'fail also where the advice moved on, and on other warnings'],
    ['--as-of <date>', 'report exceptions and reviews that are due on that day, as in 2027-06-30'],
  ],
  async run({ operands, options, io }) {
    const day = options['asOf'] === undefined ? null : dayOf(String(options['asOf']))
    const files = [...new Set(operands.flatMap((operand) => (operand === '-' || io.isFile(operand) ? [operand] : io.filesMatching(operand))))]
    if (files.length === 0) throw new BadInput(`no file matches ${operands.map(quoted).join(', ')}.`)
    const bad: string[] = []
    let [sections, failed] = [0, false]
    for (const file of files) {
      const where = file === '-' ? 'standard input' : plainLine(file, longestWhere)
      let found: readonly ExportedSection[]
      try {
        found = exportedSections(await readTextOf(file, io, limitBytes, 'no such document is'))
      } catch (error) {
        if (!(error instanceof BadInput) && !(error instanceof BadMarkers)) throw error
        bad.push(error instanceof BadMarkers ? `${where}: ${error.message}.` : error.message)
        continue
      }
      for (const section of found) {
        sections += 1
        const remarks = remarksOf(section, day)
        if (remarks.length === 0) io.print(`${where}:${section.line}: fine\n`)
        for (const { weight, line, says } of remarks) io.print(`${where}:${line}: ${weight === 'warning' ? 'warning: ' : ''}${says}\n`)
        failed ||= remarks.some(({ weight }) => weight === 'finding' || options['strict'] === true)
      }
    }
    const last = bad.pop()
    for (const line of bad) io.tell(`authwright: ${line}`)
    if (last !== undefined) throw new BadInput(last)
    if (sections === 0) throw new BadInput(`no section of authwright in ${files.length === 1 ? plainLine(files[0]!, longestWhere) : `${files.length} files`}.`)
    return failed ? 1 : 0
  },
}

/** A day of the calendar. @throws BadInput */
function dayOf(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isCalendarDate(text)) throw new BadInput(`--as-of: ${quoted(text)} is no day. Write it as in 2027-06-30.`)
  return text
}
