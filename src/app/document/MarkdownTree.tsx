import { createContext, use, useMemo, type ReactNode } from 'react'
import type { Code, List, ListItem, Nodes, Root, RootContent, Table } from 'mdast'
import { Diagram } from '../drawing/Diagram'
import { markMore } from '../drawing/more'
import styles from './MarkdownTree.module.css'

/** Goes to a heading of the same document, by its anchor. */
export type GoTo = (anchor: string) => void
const Going = createContext<GoTo>(() => undefined)
/** Names of what scrolls in itself, each once: a list of places is of use only if they differ. */
const Naming = createContext<ReadonlyMap<Nodes, string>>(new Map())

interface MarkdownTreeProps {
  readonly root: Root
  readonly onGo: GoTo
}

/**
 * A document's tree as React draws it. It knows the nodes that documents are made of; what it does not know it leaves out,
 * markup it shows as text, and an address it follows only to the web.
 */
export function MarkdownTree({ root, onGo }: MarkdownTreeProps) {
  const names = useMemo(() => placeNames(root), [root])
  return (
    <Going value={onGo}>
      <Naming value={names}>
        <div className={styles.document}>{blocks(root.children)}</div>
      </Naming>
    </Going>
  )
}

function placeNames(root: Root): ReadonlyMap<Nodes, string> {
  const names = new Map<Nodes, string>()
  const used = new Map<string, number>()
  let heading = 'the document'
  for (const node of root.children) {
    if (node.type === 'heading') heading = textOf(node)
    if (node.type !== 'table' && node.type !== 'code') continue
    const name = `${node.type === 'table' ? 'Table' : 'Example'} in ${heading}`
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    names.set(node, count === 1 ? name : `${name}, ${count}`)
  }
  return names
}

const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '')

const blocks = (nodes: readonly RootContent[]): ReactNode => nodes.map((node, i) => <Node key={i} node={node} />)

function Node({ node }: { readonly node: Nodes }): ReactNode {
  switch (node.type) {
    case 'root':
      return blocks(node.children)
    case 'heading': {
      const Tag = `h${node.depth}` as const
      return (
        <Tag data-anchor={node.data?.id} tabIndex={-1}>
          {blocks(node.children)}
        </Tag>
      )
    }
    case 'paragraph':
      return <p>{blocks(node.children)}</p>
    case 'text':
      return node.value
    case 'strong':
      return <strong>{blocks(node.children)}</strong>
    case 'emphasis':
      return <em>{blocks(node.children)}</em>
    case 'delete':
      return <del>{blocks(node.children)}</del>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'break':
      return <br />
    case 'code':
      return node.lang === 'mermaid' ? <Diagram source={`${node.value}\n`} title={titleOf(node.value)} /> : <CodeNode code={node} />
    case 'blockquote':
      return <blockquote>{blocks(node.children)}</blockquote>
    case 'list':
      return <ListNode list={node} />
    case 'listItem':
      return <ItemNode item={node} spread={node.spread ?? false} />
    case 'table':
      return <TableNode table={node} />
    case 'thematicBreak':
      return <hr />
    case 'link':
      return <LinkNode url={node.url}>{blocks(node.children)}</LinkNode>
    case 'html':
      // A comment is for machines; anything else is shown, never interpreted.
      return /^\s*<!--/.test(node.value) ? null : <code>{node.value}</code>
    default:
      return null
  }
}

function ListNode({ list }: { readonly list: List }) {
  const items = list.children.map((item, i) => <ItemNode key={i} item={item} spread={list.spread ?? false} />)
  if (list.ordered) return <ol start={list.start ?? 1}>{items}</ol>
  return <ul data-tasks={list.children.some(({ checked }) => checked != null) ? '' : undefined}>{items}</ul>
}

function ItemNode({ item, spread }: { readonly item: ListItem; readonly spread: boolean }) {
  const { checked } = item
  const content = item.children.map((child, i) =>
    child.type === 'paragraph' && !spread ? <span key={i}>{blocks(child.children)}</span> : <Node key={i} node={child} />,
  )
  return (
    <li data-task={checked == null ? undefined : checked ? 'done' : 'open'}>
      {checked != null && <span className={styles.box} role="img" aria-label={checked ? 'Done' : 'Open'} />}
      {content}
    </li>
  )
}

function CodeNode({ code }: { readonly code: Code }) {
  const name = use(Naming).get(code)
  return (
    <pre ref={markMore} tabIndex={0} role="region" aria-label={name ?? 'Example'}>
      <code>{code.value}</code>
    </pre>
  )
}

function TableNode({ table }: { readonly table: Table }) {
  const name = use(Naming).get(table)
  const [head, ...rows] = table.children
  const align = (i: number) => table.align?.[i] ?? undefined
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={name ?? 'Table'}>
      <table>
        {head && (
          <thead>
            <tr>
              {head.children.map((cell, i) => (
                <th key={i} scope="col" align={align(i)}>
                  {blocks(cell.children)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.children.map((cell, i) => (
                <td key={i} align={align(i)}>
                  {blocks(cell.children)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LinkNode({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  const go = use(Going)
  if (/^https?:\/\//i.test(url)) {
    return (
      <a href={url} target="_blank" rel="noreferrer">
        {children}
      </a>
    )
  }
  if (/^#[^/]/.test(url)) {
    // The address bar holds the design, so a place in the preview is not an address.
    return (
      <button type="button" className={styles.jump} onClick={() => go(decodeURIComponent(url.slice(1)))}>
        {children}
      </button>
    )
  }
  return <span>{children}</span>
}

/** The parties of a diagram, as its name. */
function titleOf(source: string): string {
  const parties = [...source.matchAll(/^\s*(?:participant|actor)\s+\S+\s+as\s+(.+)$/gm)].map(([, name = '']) => name.replace(/#\w+;/g, ' ').trim())
  return parties.length > 0 ? parties.join(', ') : 'exchange'
}
