import './quickErrors.ts'
import './quickStyles.ts'
import { cleanup, configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeEach, expect, onTestFinished, vi } from 'vitest'
import type { Language } from '../../../client/i18n/language.ts'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import { BROWSER_TIME, type LocalTime } from '../../../client/live/localTime.ts'
import { openShows } from '../../../client/live/ownedShows.ts'
import { OwnerPage } from '../../../client/views/owner/OwnerView.tsx'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { startServer, type TestServerOptions } from '../../support/server.ts'
import { speaks } from './speaks.ts'

/** Waits for a button of the page. */
export const press = (name: string | RegExp) => screen.findByRole('button', { name })

/** Ends the timers of pages with their file: later there is no document for them. */
function endTimers(): void {
  const timers = vi.spyOn(globalThis, 'setTimeout')
  afterAll(() => {
    for (const { value } of timers.mock.results) clearTimeout(value)
    timers.mockRestore()
  })
}

/** Prepares the tests of a file for the owner's page, and takes it away after each. */
export function prepareOwnerPage(): void {
  // What is hidden costs most of a search by role.
  configure({ defaultHidden: true, asyncUtilTimeout: 15_000 })
  endTimers()
  beforeEach(() => void vi.stubGlobal('scrollTo', () => undefined))
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
    window.history.replaceState(null, '', '/')
  })
}

/** The time between two loads of the list of shows, in ms. */
const INTERVAL = 4_000

/** The browser's time, in which the list comes eight times as often: tests wait for what happens elsewhere. */
const OFTEN: LocalTime = {
  ...BROWSER_TIME,
  after: (ms, run) => BROWSER_TIME.after(ms === INTERVAL ? ms / 8 : ms, run),
}

type Options = TestServerOptions & {
  readonly language?: Language
  /** Whether the page asks the server, too, by the owner's link: by `fetch`, where it would stand still else. */
  readonly asks?: boolean
}

/** The owner's page on a real server, which has no trouble until the test is over. */
export async function openOwnerPage({ language = 'en', asks = false, ...options }: Options = {}) {
  const server = await startServer(options)
  const key = await newOwnerKey(server.store)
  if (asks) {
    const { fetch } = globalThis
    vi.stubGlobal('fetch', (path: string, more: RequestInit) => fetch(server.url + path, more))
    window.location.hash = `#owner.${key}`
  }
  const handshake = { as: 'owner', protocol: PROTOCOL, key } as const
  const owned = openShows({ url: server.url, handshake }, OFTEN)
  onTestFinished(async () => {
    owned.close()
    await server.stop()
    expect(server.errors).toEqual([])
  })
  const user = userEvent.setup({ delay: null })
  render(
    <I18nProvider i18n={speaks(language)}>
      <OwnerPage owned={owned} />
    </I18nProvider>,
  )
  return { server, user }
}
