interface PlaceLinkProps {
  readonly href: string
  readonly onGo: () => void
  readonly children: React.ReactNode
}

/** A link to another screen of this design; with a modifier key the browser opens the design elsewhere. */
export function PlaceLink({ href, onGo, children }: PlaceLinkProps) {
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onGo()
        window.scrollTo({ top: 0, behavior: 'instant' })
      }}
    >
      {children}
    </a>
  )
}
