import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './App'
import { savesData, whenIdle } from './frame/idle'
import { keepForOffline } from './frame/offline'
import { screenOf } from './routing/route'

const root = document.getElementById('root')
if (root) {
  const app = (
    <StrictMode>
      <App />
    </StrictMode>
  )
  // The start page stands in the document already; any other screen takes its place.
  if (root.hasChildNodes() && screenOf(window.location.hash) === 'start') hydrateRoot(root, app)
  else {
    root.replaceChildren()
    delete document.documentElement.dataset['link']
    createRoot(root).render(app)
  }
}
// What is shown comes first; then the rest is fetched for a time without a network.
if (import.meta.env.PROD && !savesData()) window.addEventListener('load', () => whenIdle(() => void keepForOffline()))
