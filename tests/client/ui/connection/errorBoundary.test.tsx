import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { watchCrashes } from '../../../../client/live/crashes.ts'
import { LiveProvider, useShow } from '../../../../client/live/LiveContext.tsx'
import { ErrorBoundary, PageParts } from '../../../../client/ui/connection/ErrorBoundary.tsx'
import { Crash } from '../../../../shared/protocol/up/up.ts'
import { openVirtualScreen } from '../../live/screen.ts'
import { speaks } from '../../support/speaks.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Shows the ids of the links, and throws where these are no list. */
const Links = () => (
  <p>{useShow(({ show }) => `links: ${show?.links.map(({ id }) => id).join(' ')}`)}</p>
)

/** Throws whenever it is shown. */
function Broken(): never {
  throw new Error('broken')
}

test('a part that fails again and again has the whole show fetched once a minute, however often it is tried', async () => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { live, pass } = openVirtualScreen()
  await pass(100)
  const renew = vi.fn()
  render(
    <LiveProvider live={{ ...live, reload: renew }}>
      <ErrorBoundary fallback={<p>stopped</p>}>
        <Broken />
      </ErrorBoundary>
    </LiveProvider>,
  )
  act(() => vi.advanceTimersByTime(59_000))
  expect(renew).toHaveBeenCalledTimes(1)
  act(() => vi.advanceTimersByTime(10_000))
  expect(renew).toHaveBeenCalledTimes(2)
})

test('a screen that cannot show what it was sent asks for the whole show, and shows that', async () => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { live, server, pass, status } = openVirtualScreen()
  await pass(100)
  expect(status()).toBe('in-sync')
  render(
    <LiveProvider live={live}>
      <ErrorBoundary fallback={<p>stopped</p>}>
        <Links />
      </ErrorBoundary>
    </LiveProvider>,
  )
  const links = { broken: true }
  const whole = { seq: server.head(), sent: server.now(), state: { ...server.state(), links } }
  await act(async () => {
    server.send('resync', whole)
    await pass(10)
  })
  expect(screen.getByText('stopped')).toBeTruthy()
  expect(status()).toBe('on-its-own')
  await act(() => pass(2_000))
  expect(server.joins).toEqual([null, null])
  expect(status()).toBe('in-sync')
  act(() => vi.advanceTimersByTime(5_000))
  expect(screen.getByText(/^links:/)).toBeTruthy()
})

test('R21: where a part of a page fails, a gap takes its place and the others go on', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  render(
    <I18nProvider i18n={speaks('en')}>
      <PageParts>
        <p>before</p>
        <Broken />
        <p>behind</p>
      </PageParts>
    </I18nProvider>,
  )
  expect(document.body.textContent).toBe('beforeThis part has stoppedReload pagebehind')
  expect(screen.getByRole('button', { name: 'Reload page' })).toBeTruthy()
})

/** An error of a built page, as Chromium and Safari write its stack. */
function failure(line: number): Error {
  const error = new TypeError('Welcome is not a list')
  error.stack = `TypeError: Welcome is not a list
    at Row (https://rostrum.example/assets/View-a_1.js:${line}:20)
row@https://rostrum.example/assets/index-B2.js:3:4
    at chrome-extension://abc/content.js:5:6`
  return error
}

const throws = (error: unknown) => window.dispatchEvent(new ErrorEvent('error', { error }))
const rejects = (reason: unknown) =>
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }))

test('what nothing on a page catches is reported without its text: each once, five at most, the newest on each connection', () => {
  const send = vi.fn()
  const { resendNewest, stop } = watchCrashes(send)
  resendNewest()
  throws(null)
  throws(new Error('of an extension'))
  expect(send).not.toHaveBeenCalled()
  throws(failure(1))
  throws(failure(1))
  const at = [
    { file: 'View-a_1.js', line: 1, column: 20 },
    { file: 'index-B2.js', line: 3, column: 4 },
  ]
  expect(send.mock.calls).toEqual([[{ build: 'crashes', error: 'TypeError', at }]])
  expect(Crash.safeParse(send.mock.lastCall?.[0]).success).toBe(true)
  rejects(failure(2))
  for (const line of [3, 4, 5, 6, 7]) throws(failure(line))
  expect(send).toHaveBeenCalledTimes(5)
  resendNewest()
  expect(send.mock.lastCall?.[0].at[0].line).toBe(5)
  stop()
  rejects(failure(5))
  expect(send).toHaveBeenCalledTimes(6)
})
