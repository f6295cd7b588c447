import { Citations } from '../drawing/Citation'
import card from '../drawing/Citation.module.css'
import { Prose } from '../drawing/Prose'
import { meanings } from './meanings'
import type { TermId } from './terms'

/** What a word means, and the clause that says so. */
export default function Meaning({ term }: { readonly term: TermId }) {
  const { says, source } = meanings[term]
  return (
    <>
      <span className={card.says}>
        <Prose>{says}</Prose>
      </span>
      <span>
        <Citations sources={[source]} />
      </span>
    </>
  )
}
