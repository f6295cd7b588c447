import { createSlugger, nodesOf, textOf, read } from '../../src/documents/markdown/index'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../../src/knowledge/index'
import { passedOver, readings, seed } from './citations'
import { csv } from './csv'
import { drawn } from './draw'
import { pages } from './pages'

const current = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

describe('the generated pages', () => {
  it.each(Object.keys(pages))('docs/%s is what the knowledge says now', (name) => {
    // A plain comparison: nobody can read the difference of two such pages here.
    const isCurrent = pages[name]!() === current(name)
    expect(isCurrent, `docs/${name} is out of date: run "npm run docs", read what changed with "git diff docs", and say it in ADVICE.md`).toBe(true)
  })
})

describe('the rules page', () => {
  const page = current('rules.md')
  const nodes = [...nodesOf(read(page))]

  it('holds every rule, control, row of the fit table and budget', () => {
    const { rules, controls, fit, budgets } = knowledge
    const ids = [...rules.map(({ id }) => id), ...Object.values(controls).map(({ code }) => code), ...fit.map(({ id }) => id), ...budgets.map(({ id }) => id)]
    const words = new Set(page.match(/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+/g))
    expect(ids.filter((id) => !words.has(id))).toEqual([])
  })

  it('leads each link inside to a heading, and each other to a secure address or a file beside it', () => {
    const slug = createSlugger()
    const anchors = new Set(nodes.filter(({ type }) => type === 'heading').map((node) => `#${slug(textOf(node))}`))
    const urls = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []))
    expect(urls.length).toBeGreaterThan(400)
    expect(urls.filter((url) => !anchors.has(url) && !/^(https:\/\/|\.\.\/ADVICE\.md$)/.test(url))).toEqual([])
  })

  it('says of each draft that it is one', () => {
    const drafts = Object.values(knowledge.documents).filter(({ standing }) => standing === 'draft')
    const cited = drafts.filter(({ short }) => page.includes(short))
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter(({ short }) => !/draft/i.test(short)).map(({ short }) => short)).toEqual([])
  })
})

describe('the decisions table', () => {
  it('has a row for each integration, with as many cells as the head', () => {
    const [head, ...rows] = current('decisions.csv').trimEnd().split('\n')
    const cells = (row: string): number => (row.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^",]*)/g) ?? []).length
    expect(rows.filter((row) => cells(row) !== cells(head!))).toEqual([])
    expect(rows.length).toBeGreaterThan(80)
  })

  it('quotes what a reader of the format would take apart', () => {
    expect(csv([['a', 'b,c', 'say "d"', 'e\nf']])).toBe('a,"b,c","say ""d""","e\nf"\n')
  })
})

describe('the sample of citations', () => {
  it('is twenty clauses of others that rules cite, each quoted in at most 25 words', () => {
    const order = drawn(knowledge, seed)
    expect(readings.length).toBe(20)
    expect(readings.filter(({ id }) => !order.includes(id)).map(({ id }) => id)).toEqual([])
    const words = (quote: string): number => quote.split(/\s+/).filter((word) => /\w/.test(word)).length
    expect(readings.filter(({ quote }) => words(quote) > 25).map(({ id }) => id)).toEqual([])
  })

  it('leaves out none that was drawn before, unless it says why', () => {
    const order = drawn(knowledge, seed)
    const last = Math.max(...readings.map(({ id }) => order.indexOf(id)))
    const shown = new Set<string>([...readings.map(({ id }) => id), ...Object.keys(passedOver)])
    expect(order.slice(0, last).filter((id) => !shown.has(id))).toEqual([])
  })
})
