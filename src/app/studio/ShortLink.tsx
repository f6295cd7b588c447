import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { linkIn, readLink } from '../../link/index'
import { expandShort } from '../../link/short'
import { Frame } from '../frame/Frame'
import { exchange, subscribe } from '../routing/route'
import Unreadable from './Unreadable'

/** Opens a short link: its long form takes its place in the address bar. */
export default function ShortLink() {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  )
  const link = useMemo(() => linkIn(hash, expandShort), [hash])
  useEffect(() => {
    if (link !== null) exchange(link)
  }, [link])
  if (link === null) return <Unreadable text={hash} problems={readLink(hash, expandShort).problems.map(({ message }) => message)} />
  return (
    <Frame>
      <main id="main" tabIndex={-1} aria-busy="true" />
    </Frame>
  )
}
