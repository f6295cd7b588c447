/** Names that try to break out of whatever they are put into, for tests. */
import fc from 'fast-check'

const pieces = [
  '|', '\\', '`', '```', '~~~', '*', '_', '~', '$x$', '<', '>', '&amp;', '&', '#', '# ', '## ', '- ', '+ ', '1. ', '1) ', '> ', '---', '===', '!', '[', ']', '(', ')', '[x]', '[ ] ', '|---|',
  '[x](javascript:alert(1))', '![x](https://evil.example/p.png)', '[^1]', '[x]: /y', '</script>', '<script>', '<!--', '-->', '<b>', '</details>', '<https://evil.example>', '@everyone', '@org/team',
  'a@b.example', '#123', 'GH-12', 'org/repo#1', 'www.evil.example', 'https://evil.example/a_b', 'http://', 'mailto:a@b.example', 'xmpp:a@b.example', ':tada:', '{{', '}}', '{%', '%%', 'end', ';', ':',
  '\u202e', '\u2066', '\u2069', '\u200f', '\u200d', '\u2060', '\u0301', '🎉', '👩‍👩‍👧', '𝒜', 'שלום', 'مرحبا', 'ß', 'İ', 'Ⅷ', '½', '\n', '\r\n', '\t', ' ', '  ', '\u00a0', '\u2028', '\u0000', '\ud800', 'x'.repeat(60),
] // prettier-ignore

/** One hostile name of 1 to 200 characters or so. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }) },
)
