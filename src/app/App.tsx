import { Suspense, useEffect } from 'react'
import { Frame } from './frame/Frame'
import { Failure } from './frame/Failure'
import { keepFocus } from './frame/keep-focus'
import { useScreen } from './routing/use-route'
import { CompareScreen, ShortLink, StartScreen, Studio } from './studio/lazy'

/** The start page, or the studio in which a design is worked on. */
export function App() {
  const screen = useScreen()
  useEffect(() => keepFocus(document.body), [])
  return (
    <Failure key={screen}>
      <Suspense
        fallback={
          <Frame>
            <main id="main" tabIndex={-1} aria-busy="true" />
          </Frame>
        }
      >
        {screen === 'start' ? <StartScreen /> : screen === 'short' ? <ShortLink /> : screen === 'compare' ? <CompareScreen /> : <Studio />}
      </Suspense>
    </Failure>
  )
}
