import fc from 'fast-check'
import { toMarkdown } from 'mdast-util-to-markdown'
import { expect, test } from 'vitest'
import { assemble, nodesOf } from './assemble'
import { code, fence, heading, link, list, numbered, paragraph, ref, strong, table, tasks, type Block } from './blocks'
import { hostileName } from './hostile'
import { plain } from './plain'
import { plainOptions, print } from './print'
import { bare, read } from './reading'

const blocksOf = (name: string, other: string): Block[] => [
  heading(1, ['Authentication: ', name]),
  heading(2, ['Integration: ', name], 'a'),
  paragraph(strong(name), ' and ', other, ' (', link('https://example.com/#/d/1/x_(y)', 'source ', other), ').'),
  ...table(['Name', 'Link', 'Code'], [[name, ref('a', 'see ', name), code('a|b `c`')], [other, [strong('x'), ' ', name], '']]),
  ...list([['Item ', name], [other, ' ', name]]),
  ...tasks([['Task ', name]]),
  ...numbered([['Step ', name], ['Step ', other]]),
  fence('mermaid', `${name}\n${other}`),
] // prettier-ignore

test('what is printed reads back as the same tree, whatever the names are', () => {
  fc.assert(
    fc.property(hostileName, hostileName, (one, two) => {
      const tree = assemble(blocksOf(plain(one) || 'Unnamed', plain(two) || 'Unnamed'), 1)
      expect(bare(read(print(tree)))).toEqual(bare(tree))
    }),
    { numRuns: 200 },
  )
})

test('the quick way prints what the library prints', () => {
  const pieces = fc.array(
    fc.oneof(hostileName, fc.constantFrom('A sentence, as it stands (RFC 9700): 5 min.', ' and 1. ', 'www', 'w.', '.x', 'http:', '//x ', ' ')),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(pieces, pieces, (some, others) => {
      const [one, two] = [some.join(''), others.join('')]
      const tree = assemble(
        [
          heading(2, [one, code(two), two]),
          paragraph(one, strong(two), one, code(one), two, link('https://example.com/', one, code(two)), two),
          ...list([[one], [two, code(one)]]),
          paragraph(two),
        ],
        1,
      )
      expect(print(tree)).toBe(toMarkdown(tree, plainOptions))
    }),
    { numRuns: 200 },
  )
})

test('a name stays one line, keeps its neighbours in order, and links or notifies nobody', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const safe = plain(name)
      expect(safe).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u)
      expect(safe).not.toMatch(/[@#][\p{L}\p{N}]|www\.|:\/\//iu)
      const links = [...nodesOf(read(print(assemble([paragraph('x ', safe, ' y')], 1))))].filter(
        ({ type }) => type === 'link' || type === 'image' || type === 'html',
      )
      expect(links).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('an ordinary name is left as it is', () => {
  for (const name of ['Orders API', 'C# client', 'R&D (2nd line)', 'Zahlung – Köln', 'a - b', 'AT&T @ home']) expect(plain(name)).toBe(name)
})

test('a link inside leads to its heading, and is plain text where the heading is missing', () => {
  const tree = assemble([heading(2, ['Same']), heading(2, ['Same'], 'second'), paragraph(ref('second', 'there'), ' ', ref('nowhere', 'gone'))], 1)
  expect(print(tree)).toContain('[there](#same-1) gone')
})

test('headings start at the level asked for and never go below the sixth', () => {
  expect(print(assemble([heading(1, ['A']), heading(4, ['B'])], 3))).toBe('### A\n\n###### B\n')
})
