import { expect, it } from 'vitest'
import { AudienceView } from '../../../client/views/audience/AudienceView.tsx'
import { InterpreterView } from '../../../client/views/interpreter/InterpreterView.tsx'
import { ModeratorView } from '../../../client/views/moderator/ModeratorView.tsx'
import { SpeakerView } from '../../../client/views/speaker/SpeakerView.tsx'
import { StageView } from '../../../client/views/stage/StageView.tsx'
import { TimekeeperView } from '../../../client/views/timekeeper/TimekeeperView.tsx'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { Device } from '../support/device.tsx'
import { rendersDuring } from '../support/renders.ts'
import { Room } from '../support/room.ts'

const SCREENS = [
  { who: 'yan', view: <SpeakerView /> },
  { who: 'stage', view: <StageView /> },
  { who: 'timekeeper', view: <TimekeeperView /> },
  { who: 'interpreter', view: <InterpreterView /> },
  { who: 'audience', view: <AudienceView /> },
  { who: 'moderator', view: <ModeratorView /> },
] as const

/** How much of the rule under the digits is gone. */
const gone = (): string =>
  document
    .querySelector<HTMLElement>('[data-testid=ground-line]')
    ?.style.getPropertyValue('--gone') ?? ''

/** The figures on the page; an audience has none, as its words count minutes. */
const digits = (): string => document.querySelector('[data-testid=digits]')?.textContent ?? ''

it.each(SCREENS)(
  'over ten seconds of an item: nothing of $who renders: figures, rule and clocks are drawn',
  ({ who, view }) => {
    const room = new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000)
    const device = new Device(room, who).shows(view)
    const seen = new Set([gone()])
    const counts = rendersDuring(() => {
      for (let second = 0; second < 10; second += 1) {
        device.waits(SECOND)
        seen.add(gone())
      }
    })
    expect(seen.size).toBe(11)
    expect(digits()).toBe(who === 'audience' ? '' : '8:26')
    expect([...counts.keys()]).toEqual([])
  },
)
