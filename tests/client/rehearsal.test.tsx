import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { useRehearsalFrame } from '../../client/ui/frame/Rehearsal.tsx'
import { AudienceView } from '../../client/views/audience/AudienceView.tsx'
import { InterpreterView } from '../../client/views/interpreter/InterpreterView.tsx'
import { ModeratorView } from '../../client/views/moderator/ModeratorView.tsx'
import { SpeakerView } from '../../client/views/speaker/SpeakerView.tsx'
import { StageView } from '../../client/views/stage/StageView.tsx'
import { TimekeeperView } from '../../client/views/timekeeper/TimekeeperView.tsx'
import { MINUTE } from '../../shared/time/instant.ts'
import { canned, sendCue, toPerson } from '../support/changes.ts'
import { Device } from './support/device.tsx'
import { Room } from './support/room.ts'

const SCREENS = [
  { who: 'moderator', view: <ModeratorView /> },
  { who: 'yan', view: <SpeakerView /> },
  { who: 'timekeeper', view: <TimekeeperView /> },
  { who: 'interpreter', view: <InterpreterView /> },
  { who: 'audience', view: <AudienceView /> },
  { who: 'stage', view: <StageView /> },
] as const

const rehearsal = (rate: number, paused = false) =>
  new Room(undefined, { rate, paused }).startsAt('talk-yan')

const said = () =>
  [...document.querySelectorAll('[data-testid=rehearsal]')].map((one) => one.textContent)

function Page() {
  useRehearsalFrame()
  return null
}
const framed = () => document.documentElement.hasAttribute('data-rehearsal')

describe('R12', () => {
  it.each(SCREENS)(
    '$who is told of a rehearsal, how fast it is, and so is its tab; of a real show of none',
    (screen) => {
      new Device(rehearsal(30), screen.who).shows(screen.view)
      expect(said()).toEqual(['Rehearsal, 30×'])
      expect(document.title).toMatch(/^Rehearsal, 30× · /)
      cleanup()
      new Device(new Room().startsAt('talk-yan'), screen.who).shows(screen.view)
      expect(said()).toEqual([])
      expect(document.title).not.toContain('Rehearsal')
    },
  )

  it.each([
    { rate: 1, paused: false, en: 'Rehearsal', zh: '彩排' },
    { rate: 0.5, paused: false, en: 'Rehearsal, 0.5×', zh: '彩排，0.5 倍速' },
    { rate: 30, paused: true, en: 'Rehearsal, clock stopped', zh: '彩排，时钟已暂停' },
  ])('at rate $rate, stood $paused: $en, $zh', ({ rate, paused, en, zh }) => {
    for (const [language, words] of [['en', en] as const, ['zh', zh] as const]) {
      new Device(rehearsal(rate, paused), 'stage').shows(<StageView />, language)
      expect(said()).toEqual([words])
      cleanup()
    }
  })

  it('a message over the speaker’s whole page leaves it said', () => {
    const room = rehearsal(30).gives(
      'moderator',
      sendCue(toPerson('wentao-yan'), canned('louder'), 60_000),
    )
    new Device(room, 'yan').shows(<SpeakerView />)
    expect(document.querySelector('[data-testid=cue]')).not.toBeNull()
    expect(said()).toEqual(['Rehearsal, 30×'])
  })

  it('the page has its frame for as long as it shows a rehearsal', () => {
    new Device(rehearsal(1), 'stage').shows(<Page />)
    expect(framed()).toBe(true)
    cleanup()
    expect(framed()).toBe(false)
    new Device(new Room(), 'stage').shows(<Page />)
    expect(framed()).toBe(false)
  })
})

const onTalk = () => new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000)

afterEach(() => {
  vi.restoreAllMocks()
})

/** Puts another tab over the page, or the page in sight again. */
const hide = (hidden: boolean) => vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)

test('a tab is named after what it shows, with the figures where the screen counts them out of sight', () => {
  const room = onTalk()
  const speaker = new Device(room, 'yan')
  hide(false)
  speaker.shows(<SpeakerView />)
  expect(document.title).toBe('Wentao Yan · Speaker')
  hide(true)
  speaker.waits(1_000)
  expect(document.title).toBe('8:35 Wentao Yan · Speaker')
  hide(false)
  speaker.waits(1_000)
  expect(document.title).toBe('Wentao Yan · Speaker')
  cleanup()
  expect(document.title).toBe('Rostrum')
  new Device(room, 'audience').shows(<AudienceView />)
  expect(document.title).toBe('Wentao Yan · Audience')
})

test('a minute given is in the next name of the tab, what stops the figures at once', () => {
  const speaker = new Device(onTalk(), 'yan')
  hide(true)
  speaker.shows(<SpeakerView />)
  const gives = (room: Room) => room.gives('moderator', 'giveTime', 'talk-yan', 1)
  speaker.after(gives)
  expect(document.title).toBe('8:36 Wentao Yan · Speaker')
  speaker.waits(1_000)
  expect(document.title).toBe('9:35 Wentao Yan · Speaker')
  speaker.waits(500)
  speaker.hears('moderator', 'pause')
  expect(document.title).toBe('9:35 Wentao Yan · Speaker')
  speaker.after(gives)
  expect(document.title).toBe('10:35 Wentao Yan · Speaker')
  speaker.after((room) => room.gives('moderator', 'resume').passes(200))
  speaker.hears('moderator', 'finish')
  expect(document.title).toMatch(/^The 3rd Science-Policy Dialogue.* · Speaker$/)
})

test('before the start it is named after the show', () => {
  new Device(new Room(), 'yan').shows(<SpeakerView />)
  expect(document.title).toMatch(/^The 3rd Science-Policy Dialogue.* · Speaker$/)
})
