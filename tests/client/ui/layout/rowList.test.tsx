import { render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { RowList } from '../../../../client/ui/layout/RowList.tsx'
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
