import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { Menu, type MenuEntry } from '../../../../client/ui/controls/Menu.tsx'
import { rendersDuring } from '../../support/renders.ts'
import { speaks } from '../../support/speaks.ts'

const entry = (id: string): MenuEntry => ({ id, label: id, run: () => undefined })

const I18N = speaks('en')

const shown = (words: string, entries: () => readonly MenuEntry[]) => (
  <I18nProvider i18n={I18N}>
    <Menu trigger={<button type="button">{words}</button>} entries={entries} />
  </I18nProvider>
)

it('a closed menu renders for other words on its button alone, and asks for no entries', () => {
  const entries = vi.fn(() => [entry('One')])
  const { rerender } = render(shown('More', entries))
  const same = rendersDuring(() => rerender(shown('More', () => entries())))
  const other = rendersDuring(() => rerender(shown('Even more', () => entries())))
  expect([same.has('Menu'), same.has('MenuParts')]).toEqual([true, false])
  expect(other.has('MenuParts')).toBe(true)
  expect(screen.getByRole('button').textContent).toBe('Even more')
  expect(entries).not.toHaveBeenCalled()
})

it('an open menu offers what can be done now', async () => {
  const { rerender } = render(shown('More', () => [entry('One')]))
  await userEvent.setup().click(screen.getByText('More'))
  await screen.findAllByRole('menuitem')
  const offered = () => screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
  expect(offered()).toEqual(['One'])
  rerender(shown('More', () => [entry('Two'), entry('Three')]))
  expect(offered()).toEqual(['Two', 'Three'])
})
