import { act } from '@testing-library/react'
import { expect, it } from 'vitest'
import { AudienceView } from '../../../client/views/audience/AudienceView.tsx'
import { InterpreterView } from '../../../client/views/interpreter/InterpreterView.tsx'
import { ModeratorView } from '../../../client/views/moderator/ModeratorView.tsx'
import { TimekeeperView } from '../../../client/views/timekeeper/TimekeeperView.tsx'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { instant } from '../../../shared/time/instant.ts'
import { present } from '../../support/present.ts'
import type { Press } from '../../support/press.ts'
import { founding, smallShow, withItem } from '../../support/shows.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

const VIEWS = [
  ['moderator', <ModeratorView key="moderator" />],
  ['timekeeper', <TimekeeperView key="timekeeper" />],
  ['interpreter', <InterpreterView key="interpreter" />],
  ['audience', <AudienceView key="audience" />],
] as const

type Page = (typeof VIEWS)[number][0]

/** The pages of the desks, a booth and the hall beside one another, on one show in Beijing. */
function pagesOf(agenda: Agenda) {
  localStorage.setItem('rostrum.zone', 'Asia/Shanghai')
  const room = new Room(agenda)
  const devices = VIEWS.map(([who, view]) => {
    const before = document.body.children.length
    const device = new Device(room, who).shows(view)
    return { who, device, page: present(document.body.children[before]) }
  })
  return {
    /** The moderator gives this at a clock time of the day. */
    at(time: string, ...presses: readonly Press[]) {
      room.now = instant(Date.parse(`2023-06-21T${time}+08:00`))
      for (const press of presses) room.gives('moderator', ...press)
      act(() => {
        for (const { device } of devices) device.after(() => undefined)
      })
    },
    text: (who: Page, selector: string) =>
      present(devices.find((one) => one.who === who)).page.querySelector(selector)?.textContent,
  }
}

/** A show of two blocks, whose items may be granted, inserted and moved. */
const show = (items: Readonly<Record<string, number>>, stop = '15:40') =>
  pagesOf(
    smallShow({
      stop,
      zones: ['Asia/Shanghai', 'Europe/Berlin'],
      blocks: [{ notBefore: '15:00', items }],
    }),
  )

const LANDING = '[data-testid=landing]'
const DRIFT = '[data-testid=drift]'
const STANDING = '[data-testid=standing]'

it('T7: the pages of one moment: the end is the same minute in the hall and at the desks', () => {
  const { at, text } = show({ a: 8, b: 10, c: 10 })
  at('15:01:10', ['startShow'], ['next'])
  expect(text('moderator', LANDING)).toBe('Ends 15:30')
  expect(text('timekeeper', DRIFT)).toContain('Ends 15:30')
  expect(text('audience', STANDING)).toBe('Running about on time. Ends at about 15:30.')
})

it('T5: the pages of one moment: nobody is on time who ends at another minute', () => {
  const { at, text } = show({ a: 8, b: 10, c: 10 }, '15:28')
  at('15:00:00', ['startShow'], ['next'], ['insertBehind', 'b', 4])
  expect(text('moderator', DRIFT)).toBe('On time so far')
  expect(text('moderator', LANDING)).toBe('Ends 15:32, 4 over')
  expect(text('timekeeper', DRIFT)).toBe('On time so far Ends 15:32, 4 over')
  expect(text('audience', STANDING)).toBe(
    'The next item is about on time. Ends at about 15:32, 4 min later than planned.',
  )
})

it('T7: the pages of one moment: what comes next begins in the minute in which what is on ends', () => {
  const { at, text } = show({ a: 8, b: 7, c: 10 })
  at('15:00:00', ['startShow'], ['next'])
  at('15:06:10', ['next'])
  expect(text('audience', '[data-testid=time-left]')).toContain('until 15:13')
  expect(text('audience', '[data-row=c] time')).toBe('15:13')
  expect(text('moderator', '[data-row=c] [data-testid=expected]')).toBe('15:13')
})

it('R7c: where nobody of the live item is here, desks name them with the mark, and the hall its title', () => {
  const people = ['marc-barra', 'shu-zhu', 'wei-bai']
  const speakers = people.map((person) => ({ person, role: 'speaker' as const }))
  const { at, text } = pagesOf(withItem(founding(), 'introduction-item', { speakers }))
  const marks = people.map(
    (person): Press => [{ type: 'markAttendance', person, mark: 'not-here' }],
  )
  at('15:00:00', ...marks, ['startShow'], ['next'])
  const all = 'Marc Barra, Shu Zhu, Wei Bai: not here'
  expect(text('timekeeper', '[data-testid=cards-to]')).toBe(all)
  expect(text('interpreter', '[data-testid=absent-people]')).toBe(all)
  expect(text('moderator', '[data-row=introduction-item] [data-testid=absent]')).toBe('not here')
  expect(text('moderator', '[data-testid=live-name] [role=status]')).toBe('not here')
  expect(text('audience', 'main')).not.toContain('not here')
})
