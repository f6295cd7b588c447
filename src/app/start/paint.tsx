/** The start page as HTML, for the build to put into the document; the page's own script takes it over as it stands. */
import { StrictMode } from 'react'
import { prerender } from 'react-dom/static'
import { App } from '../App'

export async function paintStart(): Promise<string> {
  const { prelude } = await prerender(
    <StrictMode>
      <App />
    </StrictMode>,
    // In one piece: what comes later would need a script within the page to put it in its place.
    { progressiveChunkSize: Number.POSITIVE_INFINITY },
  )
  return await new Response(prelude).text()
}
