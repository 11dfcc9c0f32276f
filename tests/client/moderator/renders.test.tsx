import { expect, it } from 'vitest'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { rendersDuring } from '../support/renders.ts'
import { openConsole } from './openConsole.tsx'

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
