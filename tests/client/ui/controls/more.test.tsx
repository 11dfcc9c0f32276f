import { render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { More } from '../../../../client/ui/controls/More.tsx'
import { speaks } from '../../support/speaks.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('a sign of what scrolls names a row by its own words, not by a note under them', () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(100)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(20)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, this.matches('tr, tr *') ? 50 : 0, 10, 10)
  })
  render(
    <I18nProvider i18n={speaks('en')}>
      <div>
        <table>
          <tbody>
            <tr>
              <th scope="row">
                Marc Barra<small>shortest 10</small>
              </th>
            </tr>
          </tbody>
        </table>
        <More />
      </div>
    </I18nProvider>,
  )
  expect(screen.getByText(/^Below/).textContent).toBe('Below: Marc Barra')
})
