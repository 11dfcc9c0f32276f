import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <p>Rostrum: open your personal link to see your screen.</p>
    </StrictMode>,
  )
}
