import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { founding } from '../../../../support/shows.ts'
import { entry, inUse, key, openEditor, press } from '../openEditor.tsx'

const MIN = 60_000

/** The founding agenda with its items changed, and those left out for which nothing is said. */
function changed(change: (item: Item) => Item | null): Agenda {
  const agenda = founding()
  return {
    ...agenda,
    segments: agenda.segments.map((segment) => ({
      ...segment,
      items: segment.items.flatMap((item) => change(item) ?? []),
    })),
  }
}

/** The panel as its text states it: its lengths come to 45 of 65 minutes. */
const asStated = () => changed((item) => (item.kind === 'discussion' ? null : item))

const warnings = () => screen.getAllByTestId('warning').map(({ textContent }) => textContent)
const head = () => screen.getByTestId('warnings').parentElement?.textContent
const marked = () =>
  [...document.querySelectorAll('[data-row]:has([role=img])')].map((row) =>
    row.getAttribute('data-row'),
  )

describe('warnings about the draft', () => {
  it('is said first: in the head, as a list, and at the rows, and leads to its place with the keyboard', () => {
    openEditor(asStated())
    expect(head()).toBe('2 warnings2 not filled')
    expect(warnings()).toEqual([
      expect.stringMatching(/^15:10Thematic presentations.* 65 of 70 min planned, 5 left\.$/),
      expect.stringMatching(/^16:25Panel discussion.* 45 of 65 min planned, 20 left\..*Add 20/),
    ])
    expect(marked()).toEqual(['s/presentations', 's/panel'])
    const [, panel] = screen.getAllByTestId('warning')
    fireEvent.click(within(panel ?? document.body).getByText(/^Panel discussion/))
    expect(inUse()).toBe('s/panel cell-length')
    expect([entry().selectionStart, entry().selectionEnd]).toEqual([0, 2])
    expect(warnings()).toHaveLength(2)
    press('i/talk-yan', 'length')
    expect(screen.queryAllByTestId('warning')).toEqual([])
  })

  it('is mended by one step, and that is taken back as one', () => {
    const editor = openEditor(asStated())
    fireEvent.click(screen.getByText('Add 20 min of open discussion'))
    expect(editor.given).toHaveLength(1)
    expect(head()).toBe('1 warning1 not filled')
    const panel = () => editor.draft().segments.find(({ id }) => id === 'panel')?.items
    expect(panel()?.map(({ kind }) => kind)).toContain('discussion')
    expect(panel()?.at(-1)?.kind).toBe('qa')
    key('z', { ctrlKey: true })
    expect(panel()?.map(({ kind }) => kind)).not.toContain('discussion')
    expect(warnings()).toHaveLength(2)
  })

  it('is said of the row in use', () => {
    openEditor(changed((item) => (item.id === 'talk-yan' ? { ...item, speakers: [] } : item)))
    press('i/talk-yan', 'length')
    expect(warnings()).toEqual([expect.stringMatching(/has no speaker\.$/)])
    press('i/talk-bai', 'length')
    expect(screen.queryAllByTestId('warning')).toEqual([])
  })

  it('counts the titles that the table shows as not translated', () => {
    const english = ({ title, ...rest }: Segment): Segment => ({
      ...rest,
      title: { en: title['en'] ?? 'x' },
      items: rest.items.map((item) => ({ ...item, title: { en: item.title['en'] ?? 'x' } })),
    })
    const agenda = founding()
    openEditor({ ...agenda, segments: agenda.segments.map(english) })
    const cells = screen.getAllByText('not translated').length
    expect(cells).toBeGreaterThan(agenda.segments.length)
    expect(head()).toContain(`${cells} untranslated`)
    expect(warnings().at(-1)).toContain(`${cells} titles have no Chinese`)
    // By their cells, not by marks at every row.
    expect(marked()).toEqual(['s/presentations'])
  })

  it('of items without a floor language is told once, with answers that are one step each', () => {
    const silent = changed((item) => ({ ...item, language: null }))
    const people = silent.people.map((person) =>
      person.id === 'marc-barra' ? { ...person, speaks: [] } : person,
    )
    const editor = openEditor({ ...silent, people })
    expect(head()).toContain('15 without a floor language')
    expect(warnings()).toEqual([
      expect.stringMatching(/65 of 70 min planned/),
      '15:0015 items have no floor language.Set all to EnglishSet all to ChineseBy speaker’s language, 2 stay open',
    ])
    const languages = () =>
      editor.draft().segments.flatMap(({ items }) => items.map(({ language }) => language))
    fireEvent.click(screen.getByText('Set all to Chinese'))
    expect(editor.given).toHaveLength(1)
    expect(languages().filter((tag) => tag === 'zh-Hans')).toHaveLength(15)
    expect(warnings()).toHaveLength(1)
    key('z', { ctrlKey: true })
    fireEvent.click(screen.getByText('By speaker’s language, 2 stay open'))
    expect(languages().slice(0, 3)).toEqual(['en', 'zh-Hans', 'en'])
    expect(warnings().at(-1)).toContain('2 items have no floor language.Set all to English')
    // Nothing is known of who is left, and it is said where that is told.
    expect(screen.queryByRole('button', { name: /^By speaker/ })).toBeNull()
    expect(warnings().at(-1)).toContain(
      'You can also set it by speaker once People lists their languages.',
    )
    expect(marked()).toEqual(['s/presentations'])
  })

  it('is nothing where everything fits', () => {
    openEditor(changed((item) => (item.id === 'talk-yan' ? { ...item, planned: 20 * MIN } : item)))
    expect(screen.getByText('No warnings')).toBeTruthy()
    expect(marked()).toEqual([])
  })
})

it('the plan is full to the minute only where what is in each segment fits it', () => {
  openEditor(founding())
  expect(screen.getByTestId('fill').textContent).toBe('No spare time')
  press('i/talk-yan', 'length')
  fireEvent.change(document.activeElement ?? document.body, { target: { value: '25' } })
  key('Enter')
  expect(screen.getByTestId('fill').textContent).toBe('5 min too many')
  expect(screen.getByTestId('fill').nextElementSibling?.textContent).toMatch(
    /75 in 70 min: Thematic presentations/,
  )
})
