import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import type { Heading, Link, Root, RootContent } from 'mdast'
import { createEngine } from '../engine/index'
import type { Design } from '../design/index'
import scenarios from '../knowledge/cases/scenarios.json'
import { examples, knowledge } from '../knowledge/index'
import { documentTree, renderMarkdown, type DocumentInput } from './index'
import { nodesOf, textOf } from './markdown/assemble'
import { hostileName } from './markdown/hostile'
import { createSlugger } from './markdown/slugs'

const engine = createEngine(knowledge)
const markdownIt = new MarkdownIt()

/** Renderers that others run: markdown-it behind many static sites and editors, marked behind as many pages. */
const renderers: Readonly<Record<string, (markdown: string) => string>> = {
  'markdown-it': (markdown) => markdownIt.render(markdown),
  marked: (markdown) => marked.parse(markdown, { async: false }),
}

/** Numbers repeated anchors as a host does: GitHub and GitLab with a hyphen, Python-Markdown with an underscore. */
function numbered(slugify: (text: string) => string, mark: '-' | '_'): () => (text: string) => string {
  return () => {
    const seen = new Map<string, number>()
    return (text) => {
      const slug = slugify(text)
      const count = seen.get(slug) ?? 0
      seen.set(slug, count + 1)
      return count === 0 ? slug : `${slug}${mark}${count}`
    }
  }
}

/** How hosts make a heading's anchor of its text, as each documents it. */
const hosts: Readonly<Record<string, () => (text: string) => string>> = {
  GitHub: createSlugger,
  GitLab: numbered(
    (text) =>
      text
        .trim()
        .toLowerCase()
        .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-')
        .replace(/-+/g, '-'),
    '-',
  ),
  'MkDocs (Python-Markdown)': numbered(
    (text) =>
      text
        .normalize('NFKD')
        .replace(/[^\x20-\x7e]/g, '')
        .replace(/[^\w\s-]/g, '')
        .trim()
        .toLowerCase()
        .replace(/[-\s]+/g, '-'),
    '_',
  ),
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** How many there are of each, as a browser would see them. */
const shapeOfHtml = (html: string) => ({
  headings: [1, 2, 3].map((depth) => count(html, new RegExp(`<h${depth}[ >]`, 'g'))),
  tables: count(html, /<table>/g),
  rows: count(html, /<tr>/g),
  cells: count(html, /<t[dh]>/g),
  lists: count(html, /<[ou]l>/g),
  items: count(html, /<li>/g),
  diagrams: count(html, /<code class="language-mermaid">sequenceDiagram\n/g),
  fences: count(html, /<code class="language-/g),
  links: count(html, /<a href="/g),
  strong: count(html, /<strong>/g),
})

/** The same as the tree has it. */
function shapeOfTree(nodes: readonly (Root | RootContent)[]): ReturnType<typeof shapeOfHtml> {
  const ofType = (type: string): number => nodes.filter((node) => node.type === type).length
  return {
    headings: [1, 2, 3].map((depth) => nodes.filter((node) => node.type === 'heading' && node.depth === depth).length),
    tables: ofType('table'),
    rows: ofType('tableRow'),
    cells: ofType('tableCell'),
    lists: ofType('list'),
    items: ofType('listItem'),
    diagrams: nodes.filter((node) => node.type === 'code' && node.lang === 'mermaid').length,
    fences: ofType('code'),
    links: ofType('link'),
    strong: ofType('strong'),
  }
}

const publicCases = scenarios as unknown as readonly { readonly id: string; readonly design: Design }[]
const every = [...examples, ...publicCases].map(({ id, design }) => ({ id, design }))

describe.each(every)('the section of $id', ({ design }) => {
  const input: DocumentInput = { design, decided: engine.decideDesign(design), knowledge, link: '#/d/1/2026-11/X', base: 'https://example.org/' }
  const markdown = renderMarkdown(input)
  const nodes = [...nodesOf(documentTree(input))]
  const ofType = (type: string) => nodes.filter((node) => node.type === type)

  test.each(Object.keys(renderers))('comes out of %s with every heading, table, list, fence and link, and nothing left raw', (name) => {
    const html = renderers[name]!(markdown)
    expect(shapeOfHtml(html)).toEqual(shapeOfTree(nodes))
    // What is no code and no tag shows no mark of Markdown.
    expect(html.replace(/<pre>[^]*?<\/pre>|<code>[^]*?<\/code>|<[^>]*>/g, '')).not.toMatch(/\*\*|`|\]\(|^#|^\|/m)
  })

  test.each(Object.keys(hosts))('has a heading for every inner link under the anchors of %s', (host) => {
    const slug = hosts[host]!()
    const anchors = new Set((ofType('heading') as Heading[]).map((heading) => `#${slug(textOf(heading))}`))
    const inner = (ofType('link') as Link[]).map(({ url }) => url).filter((url) => url.startsWith('#'))
    expect(inner.length).toBeGreaterThan(0)
    expect(inner.filter((url) => !anchors.has(url))).toEqual([])
  })
})

test('hostile names make no heading, row, item, link or emphasis', () => {
  const [one] = examples
  fc.assert(
    fc.property(hostileName, hostileName, (api, name) => {
      const integrations = one!.design.integrations.slice(0, 2).map((integration, i) => (i === 0 ? { ...integration, name } : integration))
      const design: Design = { ...one!.design, api: { ...one!.design.api, name: api, off: ['references', 'refusals', 'checklist'] }, integrations }
      const input: DocumentInput = { design, decided: engine.decideDesign(design), knowledge, link: '#/d/1/2026-11/X' }
      const expected = shapeOfTree([...nodesOf(documentTree(input))])
      expect(shapeOfHtml(markdownIt.render(renderMarkdown(input)))).toEqual(expected)
      // marked loses a link around escaped brackets; what it must not do is make one of a name.
      const { links, ...rest } = shapeOfHtml(renderers['marked']!(renderMarkdown(input)))
      expect({ ...rest, links: expected.links }).toEqual(expected)
      expect(links).toBeLessThanOrEqual(expected.links)
    }),
    { numRuns: 30 },
  )
})
