import { act, screen as page, render } from '@testing-library/react'
import { type ReactNode, useLayoutEffect } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  LiveProvider,
  nextSecond,
  useMinute,
  useShow,
  useTick,
} from '../../../client/live/LiveContext.tsx'
import { useDerived } from '../../../client/ui/agenda/useDerived.ts'
import { digits } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { languageSet } from '../../support/envelopes.ts'
import { openScreen, until } from './screen.ts'

/** 15:00:00 on the server when the screen's monotonic clock shows 0. */
const THREE = Date.UTC(2023, 5, 21, 15)

/** How often each component was rendered. */
type Renders = { clock: number; minutes: number; language: number }

function Clock({ renders }: { readonly renders: Renders }) {
  renders.clock += 1
  const now = useTick(nextSecond)
  return <p data-testid="clock">{now === null ? '?' : digits(Math.floor((now - THREE) / 1_000))}</p>
}

function Minutes({ renders }: { readonly renders: Renders }) {
  renders.minutes += 1
  const now = useMinute()
  return <p data-testid="minutes">{now === null ? '?' : Math.floor((now - THREE) / 60_000)}</p>
}

/** A countdown to 15:10:00.300, whose digits change at 300 ms past each second. */
function Countdown() {
  const end = THREE + 600_300
  const now = useTick((at) => instant(end - (Math.ceil((end - at) / 1_000) - 1) * 1_000))
  return <p data-testid="left">{now === null ? '?' : digits(Math.ceil((end - now) / 1_000))}</p>
}

/** A countdown that has nothing left to count. */
const Over = () => <p data-testid="over">{useTick(() => null) === null ? '?' : 'over'}</p>

/** What is derived from the time, and renders only when that changes. */
function Derived() {
  const known = useDerived(
    (now) => now !== null,
    () => null,
  )
  return <p data-testid="derived">{known ? 'known' : '?'}</p>
}

/** Tells when its parts were drawn and do not watch the time yet: as a message that comes between the two. */
function Late({ drawn, children }: { readonly drawn: () => void; readonly children: ReactNode }) {
  useLayoutEffect(drawn, [drawn])
  return children
}

function Language({ renders }: { readonly renders: Renders }) {
  renders.language += 1
  return <p data-testid="language">{useShow((state) => state.show?.run.language ?? 'none')}</p>
}

const shown = (id: string) => page.getByTestId(id).textContent

async function open() {
  const opened = await openScreen((server) => {
    server.offset = THREE
  })
  const renders: Renders = { clock: 0, minutes: 0, language: 0 }
  const { unmount } = render(
    <LiveProvider live={opened.live}>
      <Clock renders={renders} />
      <Minutes renders={renders} />
      <Countdown />
      <Over />
      <Language renders={renders} />
    </LiveProvider>,
  )
  expect(['clock', 'minutes', 'left', 'over'].map(shown)).toEqual(['?', '?', '?', '?'])
  await act(opened.inSync)
  /** Lets time pass up to `local` ms of the monotonic clock, rendering as a browser would. */
  const passTo = (local: number) => {
    while (opened.time.now() < local) {
      act(() => opened.time.pass(Math.min(50, local - opened.time.now())))
    }
  }
  return { ...opened, renders, unmount, passTo }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('digits', () => {
  test('appear as soon as the clock of the server is known', async () => {
    await open()
    expect(shown('clock')).toMatch(/^0:0\d$/)
    expect(shown('left')).toMatch(/^9:5\d$/)
    expect([shown('minutes'), shown('over')]).toEqual(['0', 'over'])
  })

  test('appear where the clock came to be known after they were drawn and before they were watched', async () => {
    const opened = await openScreen()
    await act(opened.inSync)
    const now = vi.spyOn(opened.live, 'now').mockReturnValue(null)
    const drawn = () => {
      now.mockReturnValue(instant(THREE))
    }
    render(
      <LiveProvider live={opened.live}>
        <Late drawn={drawn}>
          <Over />
          <Derived />
        </Late>
      </LiveProvider>,
    )
    act(() => opened.time.pass(1))
    expect([shown('over'), shown('derived')]).toEqual(['over', 'known'])
  })

  test('change exactly at their own boundary of show time, and render at nothing else', async () => {
    const { passTo, renders } = await open()
    passTo(3_999)
    expect([shown('clock'), shown('left')]).toEqual(['0:03', '9:57'])
    const before = { ...renders }
    passTo(4_001)
    expect([shown('clock'), shown('left')]).toEqual(['0:04', '9:57'])
    passTo(4_299)
    expect(shown('left')).toBe('9:57')
    passTo(4_301)
    expect(shown('left')).toBe('9:56')
    expect(renders).toEqual({ ...before, clock: before.clock + 1 })
  })

  test('jump at once when the clock of the show is set', async () => {
    const { passTo, server, live } = await open()
    passTo(4_500)
    const clock = {
      anchor: instant(THREE + 30_000),
      at: instant(server.now()),
      rate: 1,
      paused: true,
    }
    await act(async () => {
      server.publish({ type: 'clockSet', v: 1, clock })
      await until(() => live.store.getState().seq === 2)
    })
    expect(shown('clock')).toBe('0:30')
    passTo(9_000)
    expect(shown('clock')).toBe('0:30')
  })

  test('leave nothing waiting once they are gone', async () => {
    const { passTo, unmount, live, time } = await open()
    passTo(4_500)
    unmount()
    live.close()
    expect(time.waiting()).toBe(0)
  })
})

test('what a screen reads renders again only when its own part changes', async () => {
  const { renders, server, live } = await open()
  const before = { ...renders }
  await act(async () => {
    server.publish(languageSet('de'))
    await until(() => live.store.getState().seq === 2)
  })
  expect(shown('language')).toBe('de')
  expect(renders).toEqual({ ...before, language: before.language + 1 })
})

test('what a screen reads needs a connection above it', () => {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => render(<Over />)).toThrow('LiveProvider')
  silenced.mockRestore()
})
