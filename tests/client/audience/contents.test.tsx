import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { AudienceView } from '../../../client/views/audience/AudienceView.tsx'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { longTexts, manyScripts, oneItem, sixtyItems } from '../../looks/scenes/agendas.ts'
import { datedAgenda, type ShortAgenda } from '../../support/datedAgenda.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

beforeEach(() => localStorage.clear())

const ONE_WORD = 'Rinderkennzeichnungsfleischetikettierungsueberwachungsgesetz'

/** One word for everything, and a block without a turn. */
function oneWord(): Agenda {
  const talk = { kind: 'talk', minutes: 9 } as const
  const items = [
    { id: 'talk-1', title: { en: ONE_WORD }, ...talk, speakers: ['first'] },
    { id: 'talk-2', title: { en: 'Vote' }, ...talk },
  ]
  const file: ShortAgenda = {
    ...{ title: { en: ONE_WORD }, languages: ['en'], zones: ['Europe/Berlin'] },
    people: [{ id: 'first', name: { en: ONE_WORD } }],
    segments: [
      { id: 'one', title: { en: 'Reading' }, notBefore: '09:00', items },
      { id: 'empty', title: { en: 'To be announced' }, items: [] },
    ],
  }
  return datedAgenda(file, '2026-03-18')
}

function open(agenda: Agenda, item: string, language: 'en' | 'zh' = 'en'): Device {
  const [first] = agenda.segments
  const room = new Room(agenda)
  if (first?.start.type === 'notBefore') room.passes(first.start.at - room.now)
  const begun = room.startsAt(item).passes(2 * MINUTE)
  return new Device(begun, 'audience').shows(<AudienceView />, language)
}

const lines = () => document.querySelectorAll('[data-row]')

it('a long title is a heading that is whole once pressed, and is read whole either way', async () => {
  open(longTexts(), 'talk-3')
  const heading = screen.getByRole('heading', { level: 1 })
  expect(heading.textContent).toMatch(/between ministries, provinces and towns$/)
  const cut = within(heading).getByRole('button', { expanded: false })
  await userEvent.click(cut)
  expect(within(heading).getByRole('button', { expanded: true })).toBe(cut)
  await userEvent.keyboard('{Enter}')
  expect(within(heading).getByRole('button', { expanded: false })).toBe(cut)
})

it('a long title is long in Chinese from half as many characters on', () => {
  open(longTexts(), 'talk-3', 'zh')
  const heading = screen.getByRole('heading', { level: 1 })
  expect(heading.dataset['long']).toBe('true')
  expect(heading.lang).toBe('zh-Hans')
})

it('a long title is one of many words: a long word alone is shown whole; the agenda leaves out a block without a turn', () => {
  open(oneWord(), 'talk-1')
  const now = within(screen.getByRole('region', { name: 'Now' }))
  expect(now.getByRole('heading').textContent).toBe(ONE_WORD)
  expect(now.queryByRole('button')).toBeNull()
  expect(screen.queryByText('To be announced')).toBeNull()
  expect(lines().length).toBe(2)
})

it('an agenda of one item has no next and still ends', () => {
  open(oneItem(), 'talk-1')
  expect(screen.queryByRole('region', { name: 'Next' })).toBeNull()
  expect(lines().length).toBe(1)
  expect(screen.getByTestId('standing').textContent).toBe('Running on time. Ends at 09:45.')
})

it('an agenda of sixty items is six lists under their headings', () => {
  open(sixtyItems(), 'talk-31')
  const agenda = within(screen.getByRole('region', { name: 'Agenda' }))
  expect(agenda.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(
    ['1', '2', '3', '4', '5', '6'].map((n) => `Block ${n}`),
  )
  expect(agenda.getAllByRole('list').length).toBe(7)
  expect(lines().length).toBe(60)
})

it('an agenda shows a name that is missing in the reader’s language in the other, and says which', () => {
  open(manyScripts(), 'talk-1', 'zh')
  expect(screen.getByText('Łukasz Świętochowski').lang).toBe('en')
  cleanup()
  open(manyScripts(), 'talk-1', 'en')
  const agenda = within(screen.getByRole('region', { name: 'Agenda' }))
  expect(agenda.getByText('李明').lang).toBe('zh-Hans')
})
