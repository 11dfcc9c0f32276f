import { render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { RowList, viewOf } from '../../../../client/ui/layout/RowList.tsx'
import { speaks } from '../../support/speaks.ts'

const ROW = 20

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Renders rows in a list that has room for two of them. */
function list(names: readonly string[]): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  Element.prototype.getAnimations = () => []
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(2 * ROW)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const at = [...document.querySelectorAll('[data-row-box]')].indexOf(this)
    return new DOMRect(0, Math.max(0, at) * ROW, 100, at === -1 ? 0 : ROW)
  })
  render(
    <I18nProvider i18n={speaks('en')}>
      <RowList name="Agenda" parts={true}>
        {names.map((name) => (
          <p key={name} data-row-box={name}>
            row
          </p>
        ))}
      </RowList>
    </I18nProvider>,
  )
}

it('the row below a list names the last row that is out of sight, and counts those with a name', () => {
  list(['Welcome', 'Break', 'Panel', '', 'Closing'])
  expect(screen.getByRole('button').textContent).toBe('2 more, to Closing')
})

it('a single hidden row is named alone, shortened if its name is long', () => {
  list(['Welcome', 'Break', 'Ecosystem services and biodiversity offsets in cities'])
  expect(screen.getByRole('button').textContent).toBe('Below: Ecosystem services and biodiversity…')
})

/** Rows of 20 px, the third of them 60 px high. */
const EDGES = [20, 40, 100, 120, 140]

describe('a list of whole rows', () => {
  it('shows all rows if they fit', () => {
    expect(viewOf(EDGES, { scrolled: 0, free: 140, more: 30 })).toEqual({
      height: null,
      above: 0,
      below: 0,
    })
  })

  it('is as high as the rows that fit above More, and counts the others', () => {
    const at = (scrolled: number, free = 135) => viewOf(EDGES, { scrolled, free, more: 30 })
    expect(at(0)).toEqual({ height: 100, above: 0, below: 2 })
    expect(at(20)).toEqual({ height: 100, above: 1, below: 1 })
    expect(at(0, 80)).toEqual({ height: 40, above: 0, below: 3 })
  })

  it('is full of the last rows at its end, however far it is scrolled', () => {
    const at = (scrolled: number, height = 0) =>
      viewOf(EDGES, { scrolled, height, free: 135, more: 30 })
    expect(at(40)).toEqual({ height: 100, above: 2, below: 0 })
    expect(at(100)).toEqual({ height: 100, above: 2, below: 0 })
    expect(at(30, 110)).toEqual({ height: 100, above: 2, below: 0 })
  })

  it('scrolls a row that is higher than the list', () => {
    expect(viewOf(EDGES, { scrolled: 40, free: 80, more: 30 })).toEqual({
      height: 50,
      above: 2,
      below: 2,
    })
  })
})
