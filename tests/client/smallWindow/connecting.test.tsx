import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Language } from '../../../client/i18n/language.ts'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import { LiveProvider } from '../../../client/live/LiveContext.tsx'
import type { Fire } from '../../../client/live/ticker.ts'
import { RoomWindow } from '../../../client/ui/smallWindow/RoomWindow.tsx'
import { SpeakerWindow } from '../../../client/views/speaker/SpeakerWindow.tsx'
import type { Instant } from '../../../shared/time/instant.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'
import { speaks } from '../support/speaks.ts'

afterEach(() => {
  vi.useRealTimers()
})

const card = () => screen.getByTestId('small-window').textContent

/** A card that has joined, on a clock that is not known yet; gives what makes it known. */
function showsUntimed(face: 'room' | 'speaker', language: Language) {
  const room = new Room().startsAt('talk-yan')
  const { live } = new Device(room, face === 'room' ? 'interpreter' : 'yan')
  let now: Instant | null = null
  let fire: () => void = () => undefined
  const untimed = {
    ...live,
    now: () => now,
    ticks: {
      callAt: (due: Instant | null, again: Fire) => {
        const before = fire
        if (due === null) {
          fire = () => {
            before()
            again(now)
          }
        }
        return () => undefined
      },
    },
  }
  render(
    <I18nProvider i18n={speaks(language)}>
      <LiveProvider live={untimed}>
        {face === 'room' ? <RoomWindow whose="interpreter" /> : <SpeakerWindow />}
      </LiveProvider>
    </I18nProvider>,
  )
  return () => {
    now = room.now
    act(fire)
  }
}

it.each([
  ['room', 'en', 'ConnectingThis takes a moment.'],
  ['speaker', 'zh', '正在连接很快就会打开。'],
] as const)(
  'the %s card that is not in sync yet says so in %s, and shows its face as soon as it is',
  (face, language, words) => {
    const known = showsUntimed(face, language)
    expect(card()).toBe(words)
    known()
    expect(card()).not.toContain(words)
    expect(screen.getByTestId('digits').textContent).toBe('15:00')
  },
)

it('a card that gets no answer for five seconds says that the server does not answer', () => {
  vi.useFakeTimers()
  showsUntimed('room', 'en')
  act(() => vi.advanceTimersByTime(5_000))
  expect(card()).toContain('The server does not answer')
})
