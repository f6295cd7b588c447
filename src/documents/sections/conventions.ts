import { code, heading, link, paragraph, ref, type Block } from '../markdown/blocks'
import type { Sheet } from '../sheet'
import { houseKey } from '../wording'

/** The words that carry force, once for the whole document. */
export function conventions({ knowledge }: Sheet): Block[] {
  const example = Object.values(knowledge.controls)[0]!.code
  return [
    heading(2, ['How to read the rules']),
    paragraph(
      'The key words "MUST", "MUST NOT", "REQUIRED", "SHALL", "SHALL NOT", "SHOULD", "SHOULD NOT", "RECOMMENDED", "NOT RECOMMENDED", "MAY", and "OPTIONAL" ' +
        'in this document are to be interpreted as described in BCP 14 (',
      link('https://www.rfc-editor.org/rfc/rfc2119', 'RFC 2119'),
      ', ',
      link('https://www.rfc-editor.org/rfc/rfc8174', 'RFC 8174'),
      ') when, and only when, they appear in all capitals, as shown here.',
    ),
    paragraph(
      'A rule keeps its id, such as ',
      code(example),
      ', for ever. Names with ',
      code('example'),
      ' in them and words in angle brackets stand for your own. “Verify (machine)” can be run as a test or a scan; “Verify (review)” takes a person. ',
      'A figure is required or recommended by the source beside it, or a ',
      ref(houseKey, 'convention of this document'),
      '.',
    ),
  ]
}
