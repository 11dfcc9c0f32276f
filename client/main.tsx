import './app/unsupportedBrowser.ts'
import './app/cspProbe.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from './i18n/useTranslation.tsx'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/themes.css'
import './styles/base.css'
import './styles/forcedColours.css'
import { App } from './app/App.tsx'
import { Crashed } from './app/MessagePage.tsx'
import { followLanguage, type I18n, makeI18n } from './i18n/i18n.ts'
import { asksPseudo, firstLanguage, storedLanguage } from './i18n/language.ts'
import { learn, learnRest } from './i18n/learn.ts'
import { throwLater } from './live/safely.ts'
import { Boundary } from './ui/connection/Boundary.tsx'

/** What this page speaks, by its address, its device or its browser. */
async function speaker(): Promise<I18n> {
  const { search } = window.location
  if (asksPseudo(search)) return makeI18n('en', (await import('./i18n/pseudo.ts')).pseudoTexts)
  return makeI18n(firstLanguage(search, storedLanguage(), navigator.languages))
}

/** What the address opens; the page of all components is in no build. */
async function page(i18n: I18n) {
  if (import.meta.env.DEV && window.location.pathname === '/design') {
    const { DesignPage } = await import('./design/DesignPage.tsx')
    await learn(i18n, ['card', 'speaker'])
    return <DesignPage />
  }
  return <App />
}

async function open(root: Element): Promise<void> {
  const i18n = await speaker()
  followLanguage(i18n)
  // What is missing in the chosen language is fetched then.
  i18n.onChange(() => void learnRest(i18n).catch(() => undefined))
  createRoot(root, { onCaughtError: throwLater }).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <Boundary fallback={<Crashed />}>{await page(i18n)}</Boundary>
      </I18nProvider>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void open(root)
