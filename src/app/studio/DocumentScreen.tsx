import { useMemo } from 'react'
import { DocumentView } from '../document/DocumentView'
import { Hidden } from '../parts/Hidden'
import { decideDesign } from './engine'
import { edit, linkOf, pageAddress, useEditor } from './session'

/** The section for a style guide, as it will read. */
export default function DocumentScreen() {
  const design = useEditor((state) => state.design)
  const decided = useMemo(() => decideDesign(design), [design])
  const link = pageAddress() + linkOf(design)
  return (
    <main id="main" tabIndex={-1}>
      <Hidden as="h1">Document of {design.api.name}</Hidden>
      <DocumentView design={design} decided={decided} link={link} onEdit={edit} />
    </main>
  )
}
