import { Suspense } from 'react'
import { Frame } from './frame/Frame'
import { Failure } from './frame/Failure'
import { useScreen } from './routing/use-route'
import { StartScreen } from './start/StartScreen'
import { Studio } from './studio/lazy'

/** The start page, or the studio in which a design is worked on. */
export function App() {
  const screen = useScreen()
  return (
    <Failure key={screen}>
      {screen === 'start' ? (
        <StartScreen />
      ) : (
        <Suspense
          fallback={
            <Frame>
              <main id="main" tabIndex={-1} aria-busy="true" />
            </Frame>
          }
        >
          <Studio />
        </Suspense>
      )}
    </Failure>
  )
}
