// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { watchRenders } from '../support/renders.ts'

const renders = watchRenders()
const { cleanup } = await import('@testing-library/react')
const { Device } = await import('../support/device.tsx')
const { Room } = await import('../support/room.ts')
const { SpeakerView } = await import('../../../client/views/speaker/SpeakerView.tsx')
const { StageView } = await import('../../../client/views/stage/StageView.tsx')
const { TimekeeperView } = await import('../../../client/views/timekeeper/TimekeeperView.tsx')
const { InterpreterView } = await import('../../../client/views/interpreter/InterpreterView.tsx')
const { ModeratorView } = await import('../../../client/views/moderator/ModeratorView.tsx')
const { AudienceView } = await import('../../../client/views/audience/AudienceView.tsx')

afterEach(cleanup)

/** The figures and the rule under them; an audience has the rule alone, as its words count minutes. */
const FIGURES = ['Digits', 'Figures', 'GroundLine']
const RUNNING = ['RunningDigits', 'RunningLine', ...FIGURES]

const SCREENS = [
  { who: 'yan', view: <SpeakerView />, may: RUNNING },
  { who: 'stage', view: <StageView />, may: RUNNING },
  {
    who: 'timekeeper',
    view: <TimekeeperView />,
    may: [...RUNNING, 'Clocks', 'Spent', 'RunningUsed', 'RunningBar', 'Bar'],
  },
  { who: 'interpreter', view: <InterpreterView />, may: [...RUNNING, 'Clocks'] },
  { who: 'audience', view: <AudienceView />, may: ['CalmLine', 'GroundLine'] },
  { who: 'moderator', view: <ModeratorView />, may: [...RUNNING, 'Clocks', 'ClockText'] },
] as const

describe('over ten seconds of an item', () => {
  it.each(SCREENS)('only figures, rule and clocks of $who render', ({ who, view, may }) => {
    const room = new Room().startsAt('talk-yan').passes(6 * MINUTE + 24_000)
    const device = new Device(room, who).shows(view)
    const counts = renders.during(() => {
      for (let second = 0; second < 10; second += 1) device.waits(SECOND)
    })
    expect(counts.get('GroundLine')).toBe(10)
    expect([...counts.keys()].sort()).toEqual([...may].sort())
  })

  it('counts whatever does render', () => {
    const room = new Room().startsAt('talk-yan').passes(6 * MINUTE)
    const device = new Device(room, 'yan').shows(<SpeakerView />)
    const counts = renders.during(() =>
      device.after((one) =>
        one.gives('moderator', { type: 'giveTime', item: 'talk-yan', by: MINUTE }),
      ),
    )
    expect(counts.get('OnScreen')).toBe(1)
  })
})
