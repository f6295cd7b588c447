import { Fragment } from 'react'

/** A sentence of the knowledge: what stands between backticks is code, all else is text. */
export function Prose({ children }: { readonly children: string }) {
  return children.split(/`([^`]+)`/).map((piece, i) => (i % 2 === 1 ? <code key={i}>{piece}</code> : <Fragment key={i}>{piece}</Fragment>))
}
