import './noEval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/themes.css'
import './styles/base.css'
import { App } from './App.tsx'
import { followLanguage, makeI18n } from './i18n/i18n.ts'
import { firstLanguage, storedLanguage } from './i18n/language.ts'

const i18n = makeI18n(firstLanguage(window.location.search, storedLanguage(), navigator.languages))
followLanguage(i18n)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <App />
      </I18nextProvider>
    </StrictMode>,
  )
}
