import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import '../../../client/styles/fonts.css'
import '../../../client/styles/chinese.css'
import '../../../client/styles/tokens.css'
import '../../../client/styles/themes.css'
import '../../../client/styles/base.css'
import '../../../client/styles/forcedColours.css'
import { followLanguage, makeI18n } from '../../../client/i18n/i18n.ts'
import { firstLanguage, LANGUAGES } from '../../../client/i18n/language.ts'
import { loadTexts } from '../../../client/i18n/loadTexts.ts'
import { LiveProvider } from '../../../client/live/LiveContext.tsx'
import type { Live } from '../../../client/live/live.ts'
import { INITIAL_STATE, type LiveState } from '../../../client/live/liveState.ts'
import { PrintPage } from '../../../client/views/planner/print/PrintPage.tsx'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'

declare global {
  interface Window {
    /** What the test wants printed. */
    printing: { readonly show: ShowState; readonly now: Instant }
  }
}

const { show, now } = window.printing
const store = createStore<LiveState>()(() => ({ ...INITIAL_STATE, show }))
const nothing = () => undefined
const live: Live = {
  links: async () => ({ paths: {}, opened: {}, contacts: {} }),
  setContact: async () => ({ ok: true }),
  loadRules: () => undefined,
  rehearse: async () => null,
  log: async () => null,
  store,
  now: () => now,
  serverNow: () => now,
  ticks: { callAt: () => nothing },
  close: nothing,
  give: () => '',
  sendNow: nothing,
  discard: nothing,
  refuse: nothing,
  dismiss: nothing,
  reload: nothing,
}

const i18n = makeI18n(firstLanguage(window.location.search, null, []))
await loadTexts(i18n, ['planner'], LANGUAGES)
followLanguage(i18n)
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <LiveProvider live={live}>
        <PrintPage done={nothing} />
      </LiveProvider>
    </I18nProvider>,
  )
}
