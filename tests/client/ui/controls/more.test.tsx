import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { More } from '../../../../client/ui/controls/More.tsx'
import { speaks } from '../../support/speaks.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('a sign of what scrolls names a row by its own words, not by a note under them, and by new words when they change', async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe: () => void
      constructor(update: () => void) {
        this.observe = update
      }
      disconnect() {}
    },
  )
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(100)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(20)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, this.matches('tr, tr *') ? 50 : 0, 10, 10)
  })
  const rowOf = (name: Parameters<typeof render>[0]) => (
    <I18nProvider i18n={speaks('en')}>
      <div>
        <table>
          <tbody>
            <tr>
              <th scope="row">
                {name}
                <small>shortest 10</small>
              </th>
            </tr>
          </tbody>
        </table>
        <More />
      </div>
    </I18nProvider>
  )
  const { rerender } = render(rowOf('Marc Barra'))
  expect(screen.getByText(/^Below/).textContent).toBe('Below: Marc Barra')
  rerender(rowOf('Ying Wang'))
  expect(await screen.findByText('Below: Ying Wang')).toBeDefined()
  rerender(rowOf(<b>Wei Bai</b>))
  expect(await screen.findByText('Below: Wei Bai')).toBeDefined()
})

it('a sign that makes its own part high enough stays', () => {
  const observers: (() => void)[] = []
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        observers.push(tell)
      }
      observe() {}
      disconnect() {}
    },
  )
  const sizes = (with28: readonly [number, number]) =>
    function (this: Element): number {
      const sign = document.querySelector<HTMLElement>('p[aria-hidden]')
      const isShown = sign?.dataset['below'] === 'true' && sign.style.display !== 'none'
      return with28[isShown ? 1 : 0]
    }
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(sizes([100, 128]))
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(sizes([80, 100]))
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(sizes([0, 28]))
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, this.matches('p') ? 90 : 0, 10, 10)
  })
  render(
    <I18nProvider i18n={speaks('en')}>
      <div>
        <p>Last line</p>
        <More />
      </div>
    </I18nProvider>,
  )
  for (const resize of observers) act(resize)
  expect(screen.getByText('Below: Last line')).toBeDefined()
})
