import { code, heading, link, paragraph, type Block } from '../markdown/blocks'
import type { Sheet } from '../sheet'

/** The words that carry force, once for the whole document. */
export function conventions({ knowledge }: Sheet): Block[] {
  const example = Object.values(knowledge.controls)[0]!.code
  return [
    heading(2, ['Conventions']),
    paragraph(
      'The key words "MUST", "MUST NOT", "REQUIRED", "SHALL", "SHALL NOT", "SHOULD", "SHOULD NOT", "RECOMMENDED", "NOT RECOMMENDED", "MAY", and "OPTIONAL" ' +
        'in this document are to be interpreted as described in BCP 14 (',
      link('https://www.rfc-editor.org/rfc/rfc2119', 'RFC 2119'),
      ', ',
      link('https://www.rfc-editor.org/rfc/rfc8174', 'RFC 8174'),
      ') when, and only when, they appear in all capitals, as shown here. A rule’s id, such as ',
      code(example),
      ', is its own and never moves to another rule. A figure is required or recommended by the source beside it, or a convention of this document.',
    ),
  ]
}
