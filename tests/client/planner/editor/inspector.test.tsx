import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { newPerson } from '../../../../shared/agenda/fields/fieldTables.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { clockText, dateIn } from '../../../../shared/time/format.ts'
import { chairedBy, founding } from '../../../support/shows.ts'
import { talks } from '../../support/talks.ts'
import { openEditor, press, put, shown } from './openEditor.tsx'

describe('the inspector', () => {
  it('holds everything of the row in use, or of several rows, and leaves alone what was only looked at', async () => {
    const { draft, given, user } = openEditor(talks())
    const item = (id = 'talk-yan') => findItem(draft(), id)?.item
    const speakers = () => item()?.speakers.map(({ person }) => person)
    press('i/talk-yan', 'title-en')
    const field = screen.getByRole('combobox', { name: 'Add by name' })
    await user.type(field, 'marc')
    await user.tab()
    expect(speakers()).toEqual(['wentao-yan', 'marc-barra'])
    await user.type(field, 'ruhai{Escape}')
    await user.tab()
    await user.click(field)
    await user.tab()
    expect(speakers()).toHaveLength(2)
    put('Title, Chinese', '新的标题')
    expect(shown('i/talk-yan', 'title-zh-Hans')).toBe('新的标题')
    put('Least', '10')
    expect(item()?.slimming?.least).toBe(600_000)
    fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'case' } })
    expect(item()?.kind).toBe('case')
    put('Amber at, min left', '3')
    expect(item()?.thresholds).toEqual({ amber: 180_000, red: 60_000 })
    put('Private notes, English', 'Brings a film')
    expect(item()?.briefing?.notes?.['en']).toBe('Brings a film')
    put('Add a talking point', 'Sponge cities')
    expect(item()?.talkingPoints.at(-1)).toEqual({ en: 'Sponge cities' })

    press('i/talk-wang', 'title-en', { shiftKey: true })
    expect(screen.getByText('3 rows')).toBeTruthy()
    const before = given.length
    fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'discussion' } })
    expect(given).toHaveLength(before + 1)
    expect(item('talk-wang')?.kind).toBe('discussion')
  })

  it('R13: holds what becomes of an item at its end, and until when it lasts; its row is marked', () => {
    const { draft } = openEditor(founding())
    const item = () => findItem(draft(), 'water-break-item')?.item
    const untilText = () => {
      const until = item()?.until ?? null
      return until && clockText(until, 'Asia/Shanghai')
    }
    press('i/water-break-item', 'title-en')
    fireEvent.change(screen.getByLabelText('At its end'), { target: { value: 'goOn' } })
    expect(item()?.atEnd).toBe('goOn')
    expect(screen.getByText(/After an undo, this item keeps counting/)).toBeTruthy()
    put('Until', '16:22')
    expect(untilText()).toBe('16:22')
    expect(
      screen.getByText(/^16:22 Beijing \(UTC\+8\) \/ 10:22 Berlin \(UTC\+2\), whenever it begins/),
    ).toBeTruthy()
    expect(screen.getByTestId('end-mark').textContent).toBe('until 16:22continues automatically')
    put('Until', 'noon')
    expect(untilText()).toBe('16:22')
    put('Until', '')
    fireEvent.change(screen.getByLabelText('At its end'), { target: { value: 'hold' } })
    expect(draft()).toEqual(founding())
  })

  it('takes who chairs a segment by name, and nobody again', () => {
    const { draft } = openEditor(talks())
    const chair = () => draft().segments.find(({ id }) => id === 'presentations')?.chair
    press('s/presentations', 'title-en')
    const add = screen.getByLabelText('Add by name')
    fireEvent.change(add, { target: { value: 'bar' } })
    fireEvent.keyDown(add, { key: 'Enter' })
    expect(chair()).toBe('marc-barra')
    fireEvent.click(screen.getByLabelText('Remove Marc Barra'))
    expect(chair()).toBeUndefined()
    fireEvent.change(screen.getByLabelText('Add by name'), { target: { value: 'Somebody Else' } })
    fireEvent.keyDown(screen.getByLabelText('Add by name'), { key: 'Enter' })
    expect(draft().people.find(({ id }) => id === chair())?.name).toEqual({ en: 'Somebody Else' })
  })

  it('leads from a person to what they chair, and keeps them on the agenda for it', () => {
    const eve = newPerson({ id: 'eve', name: { en: 'Eve' } })
    const show = chairedBy('eve', 'presentations', talks())
    openEditor({ ...show, people: [...show.people, eve] })
    fireEvent.click(screen.getByText('People'))
    fireEvent.click(screen.getByText('Eve'))
    expect(screen.getByText('No turn')).toBeTruthy()
    expect(screen.queryByText('Remove from the agenda')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /^Thematic presentations/ }))
    expect(screen.getByLabelText('Remove Eve')).toBeTruthy()
  })
})

it('the show goes to another date by the same clocks, and says what it cannot take', () => {
  const { draft } = openEditor(founding())
  fireEvent.click(screen.getByText('Show'))
  put('Date', '2023-12-06')
  const [first] = draft().segments
  const at = first?.start.type === 'notBefore' ? first.start.at : null
  expect(at && dateIn(at, 'Asia/Shanghai')).toBe('2023-12-06')
  expect(at && clockText(at, 'Europe/Berlin')).toBe('08:00')
  const stop = draft().hardStop?.at
  expect(stop && clockText(stop, 'Asia/Shanghai')).toBe('17:30')
  put('Hard stop', 'late')
  expect(screen.getByText('A time that exists on that day: 15:00')).toBeTruthy()
  put('Hard stop', '17:45')
  expect(screen.getByTestId('fill').textContent).toBe('15 min to spare')
  put('Title, English', '')
  expect(draft().title['en']).toBeUndefined()
  put('Title, Chinese', '')
  expect(screen.getByText('A title in one language at least')).toBeTruthy()
})

it('people are edited, merged, and removed where they speak nowhere', () => {
  const { draft } = openEditor(founding())
  fireEvent.click(screen.getByText('People'))
  fireEvent.change(screen.getByLabelText('Find or add by name'), { target: { value: 'Barra' } })
  fireEvent.click(screen.getByRole('button', { name: /^Marc Barra/ }))
  put('Pronounced, Chinese', '巴拉')
  const barra = () => draft().people.find(({ id }) => id === 'marc-barra')
  expect(barra()?.pronunciation?.['zh-Hans']).toBe('巴拉')
  const merge = screen.getByLabelText('Same person as')
  fireEvent.change(merge, { target: { value: 'Ruhai' } })
  fireEvent.keyDown(merge, { key: 'Enter' })
  expect(barra()).toBeDefined()
  expect(screen.getByRole('dialog').textContent).toContain('The other link shows no turn')
  fireEvent.click(screen.getByText('Keep Ruhai Yu, 1 item'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(barra()).toBeUndefined()
  expect(findItem(draft(), 'talk-barra')?.item.speakers[0]?.person).toBe('ruhai-yu')
  fireEvent.change(screen.getByLabelText('Find or add by name'), { target: { value: 'Ada' } })
  fireEvent.click(screen.getByText('New person: Ada'))
  expect(draft().people.at(-1)?.name).toEqual({ en: 'Ada' })
  fireEvent.click(screen.getByText('Remove from the agenda'))
  expect(draft().people.some(({ name }) => name['en'] === 'Ada')).toBe(false)
})
