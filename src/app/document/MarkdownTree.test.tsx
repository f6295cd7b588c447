import { renderToStaticMarkup } from 'react-dom/server'
import type { Root, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { MarkdownTree } from './MarkdownTree'

const draw = (...children: RootContent[]) => {
  const root: Root = { type: 'root', children }
  return renderToStaticMarkup(<MarkdownTree root={root} onGo={() => undefined} />)
}
const text = (value: string) => ({ type: 'text' as const, value })
const link = (url: string): RootContent => ({ type: 'paragraph', children: [{ type: 'link', url, children: [text('there')] }] })

describe('document preview', () => {
  it('follows links to the web, without telling where the reader comes from', () => {
    expect(draw(link('https://www.rfc-editor.org/rfc/rfc9700.html'))).toContain(
      'href="https://www.rfc-editor.org/rfc/rfc9700.html" target="_blank" rel="noreferrer"',
    )
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
  ])('drops the address %s and keeps its words', (url) => {
    const markup = draw(link(url))
    expect(markup).not.toContain('href')
    expect(markup).toContain('there')
  })

  it('makes a link inside the document a button, so that the address bar keeps the design', () => {
    const markup = draw(link('#rules'))
    expect(markup).toContain('<button')
    expect(markup).not.toContain('href')
  })

  it('shows names that carry markup as they are written', () => {
    const hostile = '<img src=x onerror=alert(1)> | `x` </script><script>alert(1)</script>'
    const markup = draw(
      { type: 'heading', depth: 2, children: [text(hostile)] },
      { type: 'paragraph', children: [{ type: 'inlineCode', value: hostile }] },
      { type: 'html', value: hostile },
      { type: 'code', lang: 'http', value: hostile },
    )
    expect(markup).not.toMatch(/<(img|script)/)
    // In heading, code, markup and example, and once more where the heading names the example.
    expect(markup.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)).toHaveLength(5)
  })

  it('leaves comments for machines out', () => {
    expect(draw({ type: 'html', value: '<!-- authwright -->' })).not.toContain('authwright')
  })

  it('draws tables with their heads, and tasks with their boxes', () => {
    const cell = (value: string) => ({ type: 'tableCell' as const, children: [text(value)] })
    const markup = draw(
      {
        type: 'table',
        align: [null, 'right'],
        children: [
          { type: 'tableRow', children: [cell('What'), cell('Seconds')] },
          { type: 'tableRow', children: [cell('Token'), cell('300')] },
        ],
      },
      { type: 'list', children: [{ type: 'listItem', checked: false, children: [{ type: 'paragraph', children: [text('Check it')] }] }] },
    )
    expect(markup).toContain('<th scope="col">What</th>')
    expect(markup).toContain('<td align="right">300</td>')
    expect(markup).toContain('aria-label="Open"')
  })
})
