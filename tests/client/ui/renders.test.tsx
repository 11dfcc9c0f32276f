import { expect, it } from 'vitest'
import { AudienceView } from '../../../client/views/audience/AudienceView.tsx'
import { InterpreterView } from '../../../client/views/interpreter/InterpreterView.tsx'
import { ModeratorView } from '../../../client/views/moderator/ModeratorView.tsx'
import { SpeakerView } from '../../../client/views/speaker/SpeakerView.tsx'
import { StageView } from '../../../client/views/stage/StageView.tsx'
import { TimekeeperView } from '../../../client/views/timekeeper/TimekeeperView.tsx'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { openConsole } from '../moderator/openConsole.tsx'
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

const cellOf = (item: string, name: string) =>
  document.querySelector(`[data-row=${item}] [data-testid=${name}]`)?.textContent

/** The components of the console that run when a minute is given, each as often as it does. */
function givenAMinute(): ReadonlyMap<string, number> {
  const { later } = openConsole(given(founding()).onPlanUntil('talk-yan').at('15:46:24'))
  return rendersDuring(() => later((show) => show.does('giveTime', 'talk-yan', 1)))
}

it('a minute given changes the figures of the agenda in their cells: no row, and nothing for dragging them, renders', () => {
  const counts = givenAMinute()
  expect(cellOf('talk-barra', 'expected')).toBe('15:56')
  expect(cellOf('talk-yan', 'minutes')).toBe('16')
  expect(counts.get('TimeCells')).toBe(document.querySelectorAll('[data-row]').length)
  expect(document.querySelector('[data-segment=presentations]')?.textContent).toContain(
    '4 of 5 min slack left',
  )
  // Of all cells with minutes one has others now.
  expect(counts.get('Length')).toBe(1)
  const still = ['RowDrag', 'Glide', 'AgendaRow', 'SegmentRow', 'NameCell']
  expect(still.filter((name) => counts.has(name))).toEqual([])
})

it('a minute given reaches nothing that is closed, nor the log before that has heard of it', () => {
  const counts = givenAMinute()
  const closed = ['MenuParts', 'Dialogs', 'Dialog', 'LinksDialog', 'Links', 'SearchField', 'Toasts']
  expect([...closed, 'Newest'].filter((name) => counts.has(name))).toEqual([])
})

const startOf = (item: string) => document.querySelector(`[data-row=${item}] time`)?.textContent

it('minutes given change the starts in the agenda, and no line of it renders', () => {
  const room = new Room().startsAt('talk-yan').passes(6 * MINUTE)
  const device = new Device(room, 'audience').shows(<AudienceView />)
  const before = startOf('talk-barra')
  const counts = rendersDuring(() => device.hears('moderator', 'giveTime', 'talk-yan', 5))
  expect(startOf('talk-barra')).not.toBe(before)
  expect(counts.get('Start')).toBeGreaterThan(0)
  expect(['Parts', 'ItemLine', 'What', 'Standing'].filter((name) => counts.has(name))).toEqual([])
})
