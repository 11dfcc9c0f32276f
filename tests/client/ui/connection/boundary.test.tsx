// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { LiveProvider, useShow } from '../../../../client/live/LiveContext.tsx'
import { Boundary } from '../../../../client/ui/connection/Boundary.tsx'
import { openVirtualScreen } from '../../live/virtualScreen.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Shows the ids of the links, and throws where these are no list. */
function Links() {
  return <p>{useShow(({ show }) => `links: ${show?.links.map(({ id }) => id).join(' ')}`)}</p>
}

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
    <LiveProvider live={{ ...live, renew }}>
      <Boundary fallback={<p>stopped</p>}>
        <Broken />
      </Boundary>
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
  expect(status()).toBe('in-step')
  render(
    <LiveProvider live={live}>
      <Boundary fallback={<p>stopped</p>}>
        <Links />
      </Boundary>
    </LiveProvider>,
  )
  const links = { broken: true }
  const whole = { seq: server.head(), sent: server.now(), state: { ...server.state(), links } }
  await act(async () => {
    server.say('resync', whole)
    await pass(10)
  })
  expect(screen.getByText('stopped')).toBeTruthy()
  expect(status()).toBe('on-its-own')
  await act(() => pass(2_000))
  expect(server.joins).toEqual([null, null])
  expect(status()).toBe('in-step')
  act(() => vi.advanceTimersByTime(5_000))
  expect(screen.getByText(/^links:/)).toBeTruthy()
})
