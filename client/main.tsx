import './app/unsupportedBrowser.ts'
import './app/cspProbe.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from './i18n/useTranslation.tsx'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/themes.css'
import './styles/base.css'
import './styles/utilities.css'
import './styles/forcedColours.css'
import './styles/hidden.css'
import { App } from './app/App.tsx'
import { Crashed } from './app/MessagePage.tsx'
import { followLanguage, type I18n, makeI18n } from './i18n/i18n.ts'
import { firstLanguage, requestsPseudoTexts, storedLanguage } from './i18n/language.ts'
import { loadOtherLanguages } from './i18n/loadTexts.ts'
import { throwLater } from './live/safeStore.ts'
import { ErrorBoundary } from './ui/connection/ErrorBoundary.tsx'

/** Creates the texts of the page, in the language of its address, device or browser. */
async function createI18n(): Promise<I18n> {
  const { search } = window.location
  if (requestsPseudoTexts(search))
    return makeI18n('en', (await import('./i18n/pseudo.ts')).pseudoTexts)
  return makeI18n(firstLanguage(search, storedLanguage(), navigator.languages))
}

async function open(root: Element): Promise<void> {
  const i18n = await createI18n()
  followLanguage(i18n)
  i18n.onChange(() => void loadOtherLanguages(i18n).catch(() => undefined))
  createRoot(root, { onCaughtError: throwLater }).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <ErrorBoundary fallback={<Crashed />}>
          <App />
        </ErrorBoundary>
      </I18nProvider>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void open(root)
