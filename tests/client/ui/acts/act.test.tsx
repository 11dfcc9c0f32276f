import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { type Act, ActButton, entriesOf, keysOf } from '../../../../client/ui/acts/act.tsx'
import { lazyObject } from '../../../../client/ui/acts/lazyObject.ts'
import { speaks } from '../../support/speaks.ts'

const speaking = {
  wrapper: ({ children }: { readonly children?: ReactNode }) => (
    <I18nProvider i18n={speaks('en')}>{children}</I18nProvider>
  ),
}

const act = (more: Partial<Act> = {}): Act => ({
  id: 'pause',
  name: 'Pause',
  caps: ['P', 'Shift P'],
  enabled: true,
  run: () => undefined,
  ...more,
})

it('button, keys and menu do the same, and are off together', () => {
  const run = vi.fn()
  const { rerender } = render(<ActButton act={act({ run })} />, speaking)
  screen.getByRole('button', { name: 'Pause' }).click()
  for (const key of keysOf([act({ run })])) key.run()
  for (const entry of entriesOf([act({ run })])) entry.run()
  expect(run).toHaveBeenCalledTimes(4)
  const off = act({ enabled: false })
  rerender(<ActButton act={off} />)
  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true)
  expect(keysOf([off]).map(({ enabled }) => enabled)).toEqual([false, false])
  expect(entriesOf([off])).toEqual([])
})

it('the first key stands beside the name, and all are in the sheet, by its own words where it has some', () => {
  const paused = act({ name: 'Resume', sheet: 'Pause / Resume' })
  render(<ActButton act={paused} />, speaking)
  expect(screen.getByRole('button').getAttribute('aria-keyshortcuts')).toBe('P')
  expect(keysOf([paused])).toMatchObject([
    { cap: 'P', label: 'Pause / Resume' },
    { cap: 'Shift P', label: 'Pause / Resume' },
  ])
  expect(entriesOf([paused])).toMatchObject([{ label: 'Resume', shortcut: 'P' }])
})

it('what stands is pressed on its button and chosen in a menu', () => {
  render(<ActButton act={act({ chosen: true })} />, speaking)
  expect(screen.getByRole('button').getAttribute('aria-pressed')).toBe('true')
  expect(entriesOf([act({ chosen: true })])).toMatchObject([{ chosen: true }])
})

it('whether something can be done is calculated once, and only when somebody asks', () => {
  const calculate = vi.fn(() => true)
  const asked = lazyObject({ possible: calculate })
  const [key] = keysOf([
    {
      ...act(),
      get enabled() {
        return asked.possible
      },
    },
  ])
  expect(calculate).not.toHaveBeenCalled()
  expect([key?.enabled, key?.enabled, asked]).toEqual([true, true, { possible: true }])
  expect(calculate).toHaveBeenCalledTimes(1)
})
