import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Language } from '../../../client/i18n/language.ts'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import { LiveProvider } from '../../../client/live/LiveContext.tsx'
import type { Fire } from '../../../client/live/ticker.ts'
import { RoomWindow } from '../../../client/ui/smallWindow/RoomWindow.tsx'
import { SpeakerWindow } from '../../../client/views/speaker/SpeakerWindow.tsx'
import { type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { canned, sendCue, toPerson } from '../../support/changes.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'
import { speaks } from '../support/speaks.ts'

const onTalk = () => new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000)
const card = () => screen.getByTestId('small-window')
const facts = () => [...screen.getByTestId('window-facts').children].map((fact) => fact.textContent)
const digits = () => screen.getByTestId('digits').textContent
const slower = sendCue(toPerson('wentao-yan'), canned('slower'))

describe('the speaker’s card', () => {
  it('says where the turn stands in the line before, with the figures of who is on', () => {
    new Device(new Room().startsAt('talk-bai').passes(MINUTE), 'yan').shows(<SpeakerWindow />)
    expect(card().textContent).toContain('You are third')
    expect(digits()).toBe('9:00')
    expect(facts()[0]).toContain('About 15:30')
    expect(facts()[1]).toBe('In 29 minutes')
  })

  it('never fills for somebody else’s overrun', () => {
    new Device(new Room().startsAt('talk-bai').passes(11 * MINUTE), 'yan').shows(<SpeakerWindow />)
    expect(digits()).toBe('+1:00')
    expect(card().querySelector('[data-phase]')?.getAttribute('data-phase')).toBe('calm')
  })

  it('names who speaks before the one who is next', () => {
    new Device(new Room().startsAt('talk-wende'), 'yan').shows(<SpeakerWindow />)
    expect(card().textContent).toContain('You are next')
    expect(facts()[1]).toMatch(/^After .*Wende$/)
  })

  it('goes through the phases in words, and says what to do', () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerWindow />)
    expect(facts()).toEqual([expect.stringContaining('Until 15:15'), 'Next: Marc Barra'])
    device.after((room) => room.passes(6 * MINUTE + 36_000))
    expect(facts()).toEqual(['Under 2 minutes', 'Begin to close'])
    device.after((room) => room.passes(MINUTE))
    expect(facts()).toEqual(['Last minute', 'Please finish'])
    device.after((room) => room.passes(2 * MINUTE))
    expect(digits()).toBe('+1:00')
    expect(facts()).toEqual(['Over time', 'Please stop here'])
  })

  it('says a given minute for ten seconds, and stands while paused', () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerWindow />)
    device.hears('moderator', 'giveTime', 'talk-yan', 1)
    expect(facts()).toEqual(['1 minute more', '16 minutes now'])
    device.after((room) => room.passes(10_000))
    expect(facts()[0]).toContain('Until 15:16')
    device.hears('moderator', 'pause')
    expect(facts()).toEqual(['Paused since 15:06', 'Your time is not running'])
    expect(screen.getByTestId('digits').getAttribute('data-state')).toBe('hollow')
  })

  it('shows a message over everything, gone by one tap', async () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerWindow />, 'zh')
    device.hears('timekeeper', slower)
    expect(screen.getByRole('alert').textContent).toBe('请慢一点')
    expect(screen.getByTestId('window-cue').textContent).toContain('来自计时员')
    await userEvent.click(screen.getByRole('button', { name: '点按确认' }))
    expect(device.given).toMatchObject([{ type: 'acknowledgeCue' }])
    expect(screen.queryByTestId('window-cue')).toBeNull()
  })

  it('R17: has a booth’s signal under the whole countdown, gone by one tap', async () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerWindow />, 'zh')
    device.hears('interpreter', slower)
    expect(screen.getByRole('alert').textContent).toBe('请慢一点同传间 A')
    expect(screen.getByTestId('small-window').textContent).toContain('8:36')
    await userEvent.click(screen.getByRole('button', { name: '点按确认' }))
    expect(device.given).toMatchObject([{ type: 'acknowledgeCue' }])
    expect(screen.queryByTestId('window-cue')).toBeNull()
  })

  it('says that it goes on by its own clock, and shows no figure once it cannot know', () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerWindow />)
    device.stands({ status: 'on-its-own', since: performance.now() - 12_000, error: 90 })
    expect(digits()).toBe('8:36')
    expect(facts()[1]).toBe('Offline 0:12, still counting')
    device.stands({ status: 'lost', since: 0 })
    expect(digits()).toBe('–:––')
    expect(facts()).toEqual(['Connection lost', 'Reconnecting'])
  })

  it('tells what was used afterwards, and what became of a turn that is no more', () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerWindow />)
    device.hears('moderator', 'next')
    expect(document.querySelector('[data-figures]')?.textContent).toBe('6:24')
    expect(facts()).toEqual(['15 minutes planned', '6:24 used'])
  })

  it('shows no figure before the show has started', () => {
    new Device(new Room(), 'barra').shows(<SpeakerWindow />)
    expect(screen.queryByTestId('digits')).toBeNull()
    expect(facts()[0]).toContain('About ')
  })

  it('ends with the link', () => {
    const device = new Device(onTalk(), 'yan').shows(<SpeakerWindow />)
    device.stands({ status: 'disconnected', disconnect: { reason: 'withdrawn' } })
    expect(card().textContent).toContain('This link was withdrawn')
    expect(screen.queryByTestId('digits')).toBeNull()
  })
})

describe('the card of the desk and of a booth', () => {
  it('names who is on, until when, and who is next', () => {
    const device = new Device(onTalk(), 'moderator').shows(<RoomWindow whose="moderator" />)
    expect(card().textContent).toContain('Wentao Yan')
    expect(facts()).toEqual([expect.stringContaining('Until 15:15'), 'Next: Marc Barra'])
    device.after((room) => room.passes(9 * MINUTE))
    expect(digits()).toBe('+0:24')
    expect(facts()[0]).toBe('Over time')
    expect(card().querySelector('[data-phase]')?.getAttribute('data-phase')).toBe('over')
  })

  it('shows no cue that its link cannot acknowledge: one to the moderators is not for the owner', () => {
    const toModerators = { ...slower, to: { type: 'group', role: 'moderator' } } as const
    const room = onTalk().gives('timekeeper', toModerators)
    new Device(room, 'moderator').shows(<RoomWindow whose="moderator" />)
    expect(screen.getByRole('alert').textContent).toBe('Slower, please')
    cleanup()
    new Device(room, 'owner').shows(<RoomWindow whose="moderator" />)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('names the bound of a phase, which a short item has earlier', () => {
    const room = new Room().startsAt('welcome-zhu').passes(150_000)
    new Device(room, 'moderator').shows(<RoomWindow whose="moderator" />)
    expect(facts()[0]).toBe('Under 45 seconds')
  })

  it('has no figure in standby before an item of no length, and says so', () => {
    const room = new Room().startsAt('questions')
    room.gives('moderator', 'finish')
    new Device(room, 'moderator').shows(<RoomWindow whose="moderator" />)
    expect(screen.queryByTestId('digits')).toBeNull()
    expect(facts()[1]).toBe('No set length')
  })

  it('stands ready in standby, says when it starts, and that it has ended', () => {
    const device = new Device(new Room(), 'interpreter').shows(<RoomWindow whose="interpreter" />)
    expect(card().textContent).toContain('Not started yet')
    expect(facts()[0]).toContain('Planned 15:00')
    device.hears('moderator', 'startShow')
    expect(card().textContent).toContain('Standby')
    expect(screen.getByTestId('digits').getAttribute('data-state')).toBe('hollow')
    device.hears('moderator', 'endShow')
    expect(card().textContent).toContain('The show has ended')
  })
})

afterEach(() => {
  vi.useRealTimers()
})

const cardText = () => screen.getByTestId('small-window').textContent

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
    expect(cardText()).toBe(words)
    known()
    expect(cardText()).not.toContain(words)
    expect(screen.getByTestId('digits').textContent).toBe('15:00')
  },
)

it('a card that gets no answer for five seconds says that the server does not answer', () => {
  vi.useFakeTimers()
  showsUntimed('room', 'en')
  act(() => vi.advanceTimersByTime(5_000))
  expect(cardText()).toContain('The server does not answer')
})
