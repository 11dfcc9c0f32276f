import { afterAll, beforeAll, expect, it } from 'vitest'
import { smallShow } from '../../support/shows.ts'
import { Pages } from './pages.tsx'
import { shortAgenda } from './session/shortAgenda.ts'

// Nothing is laid out here: what is on the page counts as visible.
beforeAll(() => {
  Element.prototype.checkVisibility ??= () => true
})
afterAll(() => void Reflect.deleteProperty(Element.prototype, 'checkVisibility'))

const standing = () => document.querySelector('[data-testid=standing]')?.textContent
const landing = () => document.querySelector('[data-testid=landing]')?.textContent
const drift = () => document.querySelector('[data-testid=drift]')?.textContent

/** A show of two blocks, whose items may be granted, inserted and moved. */
const show = (items: Readonly<Record<string, number>>, stop = '15:40') =>
  new Pages(
    smallShow({
      stop,
      zones: ['Asia/Shanghai', 'Europe/Berlin'],
      blocks: [{ notBefore: '15:00', items }],
    }),
  )

it('T7: the pages of one moment: the end is the same minute in the hall and at the desks', () => {
  const pages = show({ a: 8, b: 10, c: 10 }).until('15:01:10').does('startShow').does('next')
  expect(pages.found).toEqual([])
  expect(landing()).toBe('Ends 15:30')
  expect(standing()).toBe('Running about on time. Ends at about 15:30.')
})

it('T5: the pages of one moment: nobody is on time who ends at another minute', () => {
  const pages = show({ a: 8, b: 10, c: 10 }, '15:28').does('startShow').does('next')
  pages.does('insertBehind', 'b', 4)
  expect(pages.found).toEqual([])
  expect([drift(), landing()]).toEqual(['On time so far', 'Ends 15:32, 4 over'])
  expect(standing()).toBe(
    'The next item is about on time. Ends at about 15:32, 4 min later than planned.',
  )
})

it('T7: the pages of one moment: what comes next begins in the minute in which what is on ends', () => {
  const pages = show({ a: 8, b: 7, c: 10 }).plays('startShow, next, 15:06:10 next')
  expect(pages.found).toEqual([])
  const row = document.querySelector('[data-row=c] time')?.textContent
  expect(document.querySelector('[data-testid=time-left]')?.textContent).toContain('until 15:13')
  expect(row).toBe('15:13')
})

it('R7c: where nobody of the live item is here, desks name them with the mark', () => {
  const agenda = shortAgenda()
  const away = agenda.people.slice(0, 3).map(({ id }) => id)
  const speakers = away.map((person) => ({ person, role: 'speaker' as const }))
  const [first, ...rest] = agenda.segments
  const items = (first?.items ?? []).map((item) => ({ ...item, speakers }))
  const pages = new Pages(first ? { ...agenda, segments: [{ ...first, items }, ...rest] } : agenda)
  for (const person of away) pages.does({ type: 'markAttendance', person, mark: 'not-here' })
  expect(pages.does('startShow').does('next').found).toEqual([])
  const text = (selector: string) => document.querySelector(selector)?.textContent
  const all = 'Lin An, Ute Brandt, He Qing: not here'
  expect([text('[data-testid=cards-to]'), text('[data-testid=absent-people]')]).toEqual([all, all])
  const marks = [
    text('[data-testid=agenda-row][data-row=open] [data-testid=absent]'),
    text('[data-testid=live-name] [role=status]'),
  ]
  expect(marks).toEqual(['not here', 'not here'])
})

it('a pause and a restored item: no two lines of any pages contradict each other', () => {
  const pages = new Pages(shortAgenda()).plays(
    '15:01:20 startShow, next, 15:02:10 drop saale, pause, 15:03:20 resume, restore saale, 15:04:10',
  )
  expect(pages.found).toEqual([])
})
