import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { findItem } from '../../../../../shared/run/lookup.ts'
import { founding, withSegment } from '../../../../support/shows.ts'
import { talks } from '../../../support/talks.ts'
import {
  cell,
  entry,
  inUse,
  key,
  openEditor,
  picked,
  press,
  rows,
  shown,
  type,
} from '../openEditor.tsx'

const plannedOf = (editor: ReturnType<typeof openEditor>, id: string) =>
  (findItem(editor.draft(), id)?.item.planned ?? 0) / 60_000

describe('typing in the table', () => {
  it('replaces what is there; Enter saves and goes down, and later starts follow', () => {
    const editor = openEditor(talks())
    press('i/talk-yan', 'length')
    expect(entry().value).toBe('15')
    type('12')
    key('Enter')
    expect(plannedOf(editor, 'talk-yan')).toBe(12)
    expect(shown('i/talk-yan', 'length')).toBe('12')
    expect(shown('i/talk-barra', 'start')).toBe('15:5209:52')
    expect(inUse()).toBe('i/talk-barra cell-length')
  })

  it('leaves the cell as it was by Esc, says what is wrong with what cannot be, waits for an input method, and goes on by Tab', () => {
    const editor = openEditor(talks())
    press('i/talk-yan', 'length')
    type('12')
    key('Escape')
    expect(shown('i/talk-yan', 'length')).toBe('15')
    key('F2')
    expect(entry().dataset['typed']).toBe('true')
    type('soon')
    key('Enter')
    expect(screen.getByTestId('wrong').textContent).toBe('A length: 15, 1:30 or 90 s')
    fireEvent.blur(entry())
    expect(shown('i/talk-yan', 'length')).toBe('15')
    press('i/talk-yan', 'title-zh-Hans')
    type('城市')
    fireEvent.keyDown(entry(), { key: 'Enter', isComposing: true })
    expect(editor.given).toEqual([])
    key('Enter')
    expect(shown('i/talk-yan', 'title-zh-Hans')).toBe('城市')
    press('i/talk-yan', 'length')
    type('90 s')
    key('Tab')
    expect(shown('i/talk-yan', 'length')).toBe('1½')
    expect(inUse()).toBe('i/talk-yan cell-least')
    key('Tab', { shiftKey: true })
    expect(inUse()).toBe('i/talk-yan cell-length')
  })

  it('takes a speaker from those it may mean, and somebody new', () => {
    const editor = openEditor(talks())
    press('i/talk-yan', 'speakers')
    type('mar')
    const offered = within(cell('i/talk-yan', 'speakers')).getAllByRole('option')
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Marc Barra'),
      'New person: mar',
    ])
    key('Enter')
    expect(shown('i/talk-yan', 'speakers')).toBe('Marc Barra')
    press('i/talk-wende', 'speakers')
    type('mar')
    fireEvent.blur(entry())
    expect(shown('i/talk-wende', 'speakers')).toBe('Marc Barra')
    press('i/talk-yan', 'speakers')
    type('Marc Barra, Ada New')
    key('Enter')
    expect(editor.draft().people.at(-1)?.name).toEqual({ en: 'Ada New' })
  })
})

describe('rows', () => {
  it('come new by Ctrl Enter with their title to be typed, or as a segment by Alt Enter, and move by Alt', () => {
    const editor = openEditor(talks())
    press('i/talk-yan', 'length')
    key('Enter', { ctrlKey: true })
    expect(entry().dataset['typed']).toBe('true')
    type('A new talk')
    key('Enter')
    const at = rows().indexOf('i/talk-yan')
    const added = rows()[at + 1] ?? ''
    expect(shown(added, 'title-en')).toBe('A new talk')
    expect(inUse()).toBe('i/talk-barra cell-title-en')
    key('ArrowUp', { altKey: true })
    expect(rows().slice(at, at + 3)).toEqual(['i/talk-yan', 'i/talk-barra', added])
    expect(inUse()).toBe('i/talk-barra cell-title-en')
    expect(editor.given).toHaveLength(3)
    key('Enter', { altKey: true })
    expect(entry().dataset['typed']).toBe('true')
    expect(editor.draft().segments).toHaveLength(3)
  })

  it('are picked by Shift and Ctrl, and given one value by one command', () => {
    const editor = openEditor(talks())
    press('i/talk-bai', 'length')
    key('ArrowDown', { shiftKey: true })
    press('i/talk-barra', 'length', { ctrlKey: true })
    expect(picked()).toEqual(['i/talk-bai', 'i/talk-wende', 'i/talk-barra'])
    type('7')
    key('Enter')
    expect(editor.given).toHaveLength(1)
    expect(['talk-bai', 'talk-wende', 'talk-barra'].map((id) => plannedOf(editor, id))).toEqual([
      7, 7, 7,
    ])
    press('i/talk-wang', 'length', { shiftKey: true })
    expect(picked()).toEqual(['i/talk-barra', 'i/talk-wang'])
  })

  it('go by Ctrl Delete, and come back by Ctrl Z', () => {
    const editor = openEditor(founding())
    press('i/introduction-item', 'title-en')
    key('Delete', { ctrlKey: true })
    expect(rows()[0]).toBe('s/welcome')
    expect(inUse()).toBe('s/welcome cell-title-en')
    expect(editor.draft().segments[0]?.start.type).toBe('notBefore')
    key('z', { ctrlKey: true })
    expect(rows()[0]).toBe('i/introduction-item')
    key('Z', { ctrlKey: true, shiftKey: true })
    expect(rows()[0]).toBe('s/welcome')
    // By the keys of the page too, while nothing is typed.
    entry().blur()
    key('z', { ctrlKey: true })
    expect(rows()[0]).toBe('i/introduction-item')
    key('y', { ctrlKey: true })
    expect(rows()[0]).toBe('s/welcome')
  })

  it('have a menu by Shift F10 and by the second button', async () => {
    openEditor(talks())
    press('i/talk-yan', 'length')
    key('F10', { shiftKey: true })
    const menu = await screen.findByRole('menu')
    const entries = within(menu).getAllByRole('menuitem')
    const split = entries.find(({ textContent }) => textContent === 'Split in two')
    fireEvent.click(split ?? document.body)
    await waitFor(() => expect(shown('i/talk-yan', 'length')).toBe('8'))
    fireEvent.contextMenu(cell('s/presentations', 'title-en'))
    await waitFor(() =>
      expect(screen.getByRole('menu').getAttribute('aria-label')).toContain(
        'Thematic presentations',
      ),
    )
  })
})

describe('a field that somebody else changed meanwhile', () => {
  const stale = () => {
    const editor = openEditor(talks())
    press('i/talk-yan', 'length')
    type('12')
    editor.later((show) =>
      show.as('other').does({
        type: 'editDraft',
        changes: [
          {
            type: 'setValue',
            of: 'item',
            id: 'talk-yan',
            field: 'planned',
            value: 1_080_000,
            was: 900_000,
          },
        ],
      }),
    )
    expect(entry().value).toBe('12')
    key('Enter')
    return editor
  }

  it('shows both, and puts mine against what is there', () => {
    const editor = stale()
    expect(screen.getByTestId('contested').textContent).toContain('Keep theirs: 18 min')
    fireEvent.click(screen.getByText('Use mine: 12 min'))
    expect(editor.given.at(-1)).toMatchObject({ changes: [{ value: 720_000, was: 1_080_000 }] })
    expect(screen.queryByTestId('contested')).toBeNull()
    expect(screen.getByTestId('refusal').textContent).toBe('')
  })

  it('keeps theirs by Esc in the cell', () => {
    const editor = stale()
    key('ArrowUp')
    expect(inUse()).toBe('i/talk-yan cell-length')
    key('Escape')
    expect(screen.queryByTestId('contested')).toBeNull()
    expect(plannedOf(editor, 'talk-yan')).toBe(18)
    expect(editor.given).toHaveLength(1)
  })
})

it('a thousand rows are on the page only where they are in sight, and counted whole', () => {
  const agenda = founding()
  const [third] = agenda.segments.slice(2)
  const items = Array.from({ length: 400 }, (_, n) => ({
    ...(third?.items[0] ?? never()),
    id: `t-${n}`,
  }))
  openEditor(withSegment(agenda, third?.id ?? '', { items }))
  expect(rows().length).toBeLessThan(80)
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('417')
  press('i/introduction-item', 'length')
  key('End', { ctrlKey: true })
  expect(inUse()).toBe('i/closing-item cell-length')
})

function never(): never {
  throw new Error('there are talks')
}
