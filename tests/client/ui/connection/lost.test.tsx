import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AudienceView } from '../../../../client/views/audience/AudienceView.tsx'
import { InterpreterView } from '../../../../client/views/interpreter/InterpreterView.tsx'
import { ModeratorView } from '../../../../client/views/moderator/ModeratorView.tsx'
import { SpeakerView } from '../../../../client/views/speaker/SpeakerView.tsx'
import { StageView } from '../../../../client/views/stage/StageView.tsx'
import { TimekeeperView } from '../../../../client/views/timekeeper/TimekeeperView.tsx'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { Device } from '../../support/device.tsx'
import { Room, type Who } from '../../support/room.ts'

beforeEach(() => localStorage.setItem('rostrum.zone', 'Asia/Shanghai'))
afterEach(() => {
  localStorage.clear()
})

const onTalk = (by = 6 * MINUTE) => new Room().startsAt('talk-yan').passes(by)
const text = () => document.body.textContent ?? ''

/** The screen of one link, cut off for so long that it is lost. */
const lost = (who: Who, view: ReactNode, room = onTalk()) =>
  new Device(room, who).shows(view).stands({ status: 'lost', since: 0 })

describe('a lost screen says what it knew last in the past', () => {
  it('the console: when that was, and when it was to end', () => {
    lost('moderator', <ModeratorView />)
    expect(screen.getByTestId('drift').textContent).toBe('Connection lost')
    expect(screen.getByTestId('landing').textContent).toMatch(/^Due to end /)
    expect(text()).toContain('Last known 15:06')
    expect(text()).toContain('due to end 15:15 / 09:15')
    expect(text()).toContain('was 15:15 / 09:15, 10 min')
    expect(text()).not.toMatch(/On now|ahead|Ends /)
  })

  it('the speaker who waits: their place then, and no time from now', () => {
    lost('barra', <SpeakerView />)
    expect(text()).toContain('Connection lost.')
    expect(text()).toContain('Expected about15:15')
    expect(text()).toContain('At 15:06 you were next. Planned for you: 10 minutes.')
    expect(text()).not.toMatch(/You are next|In \d+ minute|On now/)
  })

  it('the speaker over their time: when they were to end', () => {
    lost('yan', <SpeakerView />, onTalk(17 * MINUTE))
    expect(screen.getByText('Due to end Beijing 15:15 / Berlin 09:15. Reconnecting')).toBeTruthy()
  })

  it('the timekeeper: drift and landing as they were', () => {
    lost('timekeeper', <TimekeeperView />)
    expect(text()).toContain('due to end Beijing 15:15 / Berlin 09:15')
    expect(text()).toMatch(/Last known 15:06 Due to end /)
    expect(screen.getByTestId('next-item').textContent).toContain(
      'Was next Marc Barra was Beijing 15:15 / Berlin 09:15',
    )
    expect(text()).not.toMatch(/ahead|running/)
  })

  it('the booth: when the language was to change', () => {
    lost('interpreter', <InterpreterView />)
    expect(text()).toContain('expected about Beijing 15:15')
    expect(text()).toContain('due to end Beijing 15:15 / Berlin 09:15')
    expect(text()).toContain('Was next, about Beijing 15:15')
  })

  it('the audience: the moment, the next turn and the end', () => {
    lost('audience', <AudienceView />)
    expect(screen.getByRole('region', { name: 'Now' }).textContent).toMatch(/^At 15:06/)
    expect(screen.getByTestId('standing').textContent).toMatch(/^Was .*\. Due to end at /)
    expect(screen.getByTestId('next-item').textContent).toMatch(/^Nextexpected about 15:15/)
    expect(text()).toContain('due to end 15:15')
    expect(text()).not.toContain('on now')
  })

  it('the stage before the start: when it was to start', () => {
    lost('stage', <StageView />, new Room())
    expect(text()).toContain('Due to start Beijing\u00a015:00 / Berlin\u00a009:00. Reconnecting')
  })
})

it.each([
  ['timekeeper', <TimekeeperView key="t" />, 'en', 'due to end 15:15 / 09:15'],
  ['interpreter', <InterpreterView key="i" />, 'zh', '原定 15:15 / 09:15 结束'],
] as const)(
  'in overrun: the %s’s screen says when it was to end, in %3$s',
  (who, view, language, words) => {
    new Device(onTalk(18 * MINUTE), who).shows(view, language)
    expect(text()).toContain(words)
    expect(text()).not.toContain('until 15:18')
  },
)
