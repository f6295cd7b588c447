import { readdirSync, readFileSync } from 'node:fs'
import MarkdownIt from 'markdown-it'
import { Lexer, type Token } from 'marked'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import type { Design } from '../design/index'
import { readCompare, readLink, writeCompare, writeLink } from './index'
import { expandShort, shortenLink } from './short'

interface Golden {
  readonly says: string
  readonly link: string
  readonly design: Design
}

const folder = new URL('golden/', import.meta.url)
const goldens = readdirSync(folder).map((file): [string, Golden] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Golden,
])
const base = 'https://authwright.example/'

/** What tools do to a link on its way. */
const ways: Record<string, (link: string) => string> = {
  'as it is': (link) => link,
  'in a URL': (link) => base + link,
  'without its hash': (link) => link.slice(1),
  'percent-encoded as a whole': encodeURIComponent,
  'percent-encoded as a whole, twice': (link) => encodeURIComponent(encodeURIComponent(link)),
  'as a parameter of another URL': (link) => `https://wrap.example/?url=${encodeURIComponent(base + link)}&data=05%7C01&x=/y`,
  'as a parameter of a parameter': (link) =>
    `https://wrap.example/?u=${encodeURIComponent(`https://wrap.example/?url=${encodeURIComponent(base + link)}&a=b`)}&c=d`,
  'with its percent signs encoded again': (link) => base + encodeURI(link),
  'with # as %23': (link) => base + link.replace('#', '%23'),
  'with its colons encoded': (link) => base + link.replaceAll(':', '%3A'),
  'with its slashes and colons encoded': (link) => base + link.replaceAll('/', '%2F').replaceAll(':', '%3A'),
  'with escapes in lower case': (link) => base + link.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
  'in angle brackets': (link) => `See <${base}${link}>, then answer.`,
  'in a Markdown link': (link) => `See [the design](${base}${link}), then answer.`,
  'in an attribute': (link) => `<a class="x" href="${base}${link}" title="a/b:c">design</a>`,
  'in a text of several lines': (link) => `Hello/d you\n\n${base}${link}\n\nBye: d/1`,
  'with a tracker behind it': (link) => `${base}${link}?utm_source=chat&utm_medium=x`,
  'cut of what stands at its end': (link) => link.replace(/[^A-Za-z0-9]+$/, ''),
  ...Object.fromEntries(Array.from('.,;:!?)]}>"\'*_~-/|…”').map((mark) => [`followed by ${mark}`, (link: string) => base + link + mark])),
  'followed by several marks': (link) => `(see ${base}${link}).*`,
}

describe.each(goldens)('the golden link %s', (_, { link, design }) => {
  it('is read and written for ever as it was published', () => {
    expect(readLink(link).design).toEqual(design)
    expect(writeLink(design)).toBe(link)
    expect(readLink(link).problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('holds nothing that tools cut or encode again', () => {
    expect(link).toMatch(/^#[A-Za-z0-9._/:%-]*[A-Za-z0-9]$/)
    expect(link).not.toContain('--')
  })

  it.each(Object.entries(ways))('comes back %s', (_way, send) => {
    expect(readLink(send(link)).design).toEqual(design)
  })

  it.each(Object.entries(linkifiers()))('comes back from the linkifier of %s', (_library, hrefs) => {
    for (const text of [`See ${base}${link} .`, `See ${base}${link}.`, `(${base}${link})`, `**${base}${link}**, and so on`]) {
      const [href, ...others] = hrefs(text)
      expect(others).toEqual([])
      expect([text, readLink(href ?? '').design]).toEqual([text, design])
      expect(readLink(text).design).toEqual(design)
    }
  })

  it('can be compared with any other', () => {
    for (const [, other] of goldens) {
      const compare = writeCompare(design, other.design)
      for (const text of [compare, base + compare, encodeURIComponent(compare), encodeURIComponent(encodeURIComponent(compare))])
        expect(readCompare(text)).toMatchObject({ before: design, after: other.design })
    }
  })
})

interface GoldenForm {
  readonly says: string
  readonly link: string
  readonly before: Design | null
  readonly after: Design
}
const formsFolder = new URL('golden-forms/', import.meta.url)
const forms = readdirSync(formsFolder).map((file): [string, GoldenForm] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(new URL(file, formsFolder), 'utf8')) as GoldenForm,
])

// How a short link is written may change with the library that compresses; what one holds never does.
describe.each(forms)('the golden link of another form, %s,', (name, { link, before, after }) => {
  const long = before === null ? writeLink(after) : writeCompare(before, after)

  it('is read for ever as it was published', () => {
    expect(readLink(link, expandShort).design).toEqual(after)
    if (before !== null) expect(readCompare(link, expandShort)).toMatchObject({ before, after })
    if (name.startsWith('short')) expect(readLink(shortenLink(long), expandShort).design).toEqual(after)
    else expect(long).toBe(link)
  })

  it.each(Object.entries(ways))('comes back %s', (_way, send) => {
    const text = send(link)
    expect(readLink(text, expandShort).design).toEqual(after)
    if (before !== null) expect(readCompare(text, expandShort).before).toEqual(before)
  })

  it.each(Object.entries(linkifiers()))('comes back from the linkifier of %s', (_library, hrefs) => {
    const [href, ...others] = hrefs(`See ${base}${link}.`)
    expect(others).toEqual([])
    expect(readLink(href ?? '', expandShort).design).toEqual(after)
  })
})

/** The addresses that each library makes of a text. */
function linkifiers(): Record<string, (text: string) => string[]> {
  const markdownIt = new MarkdownIt({ linkify: true })
  const remark = unified().use(remarkParse).use(remarkGfm)
  return {
    'markdown-it': (text) =>
      markdownIt
        .parse(text, {})
        .flatMap(({ children }) => children ?? [])
        .filter(({ type }) => type === 'link_open')
        .map((token) => String(token.attrGet('href'))),
    'remark-gfm': (text) => urlsIn(remark.parse(text)),
    marked: (text) => hrefsIn(new Lexer({ gfm: true }).lex(text)),
  }
}

function urlsIn(node: { type: string; url?: string; children?: readonly { type: string }[] }): string[] {
  return [...(node.type === 'link' ? [String(node.url)] : []), ...(node.children ?? []).flatMap(urlsIn)]
}

function hrefsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [
    ...(token.type === 'link' ? [String(token['href'])] : []),
    ...hrefsIn(('tokens' in token ? token.tokens : undefined) ?? []),
  ])
}
