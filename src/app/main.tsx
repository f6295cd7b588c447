import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { savesData, whenIdle } from './frame/idle'
import { keepForOffline } from './frame/offline'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
// What is shown comes first; then the rest is fetched for a time without a network.
if (import.meta.env.PROD && !savesData()) window.addEventListener('load', () => whenIdle(() => void keepForOffline()))
