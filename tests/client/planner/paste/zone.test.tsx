import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { finding, RIVER } from '../../ui/intake/sample.ts'
import { done, freshPage, openRead, user } from './openPaste.tsx'

freshPage()

describe('a zone that is typed', () => {
  const open = async () => {
    await openRead()
    await user.click(screen.getByRole('button', { name: 'Change: Zones' }))
    return screen.getByRole('combobox')
  }
  const homeOf = (field: HTMLElement) => (field as HTMLInputElement).value

  test('is chosen by Tab and by leaving the field, as by Enter', async () => {
    const field = await open()
    await user.clear(field)
    await user.type(field, 'Tokyo')
    await user.tab()
    expect(homeOf(field)).toBe('Tokyo')
    expect(screen.queryByRole('listbox')).toBeNull()
    await user.click(field)
    await user.tab()
    expect(homeOf(field)).toBe('Tokyo')
    await user.type(field, 'Lisb')
    await user.click(screen.getByRole('heading', { level: 2 }))
    expect(homeOf(field)).toBe('Lisbon')
  })

  test('that is not known stays an open question, and what is put right there is not taken', async () => {
    const field = await open()
    const head = screen.getByRole('heading', { level: 2 })
    const left = () => Number(/(\d+) to look at/.exec(head.textContent)?.[1])
    const before = left()
    await user.clear(field)
    await user.type(field, 'Xyzzy')
    await user.tab()
    expect(screen.getByRole('heading', { name: 'No time zone is called Xyzzy' })).toBeTruthy()
    expect(left()).toBe(before + 1)
    await user.click(screen.getByRole('button', { name: 'Use this agenda' }))
    expect(done).not.toHaveBeenCalled()
    await user.clear(screen.getByRole('combobox'))
    await user.keyboard('Tokyo{Enter}')
    expect(left()).toBe(before)
  })

  test('that is not known answers no finding', async () => {
    await openRead({ ...RIVER, findings: [finding('zone-of-place', 1, {})] })
    await user.click(screen.getAllByRole('button', { name: 'Change' })[0] as HTMLElement)
    await user.clear(screen.getByRole('combobox'))
    await user.keyboard('Xyzzy{Enter}')
    await user.click(screen.getByRole('button', { name: 'Change' }))
    expect(screen.getByRole('alert').textContent).toBe(
      'No time zone has this name. Try a large city nearby.',
    )
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('1 to review')
  })

  test('is still chosen after another paste', async () => {
    const field = await open()
    await user.clear(field)
    await user.type(field, 'Tokyo{Enter}')
    await user.click(screen.getByRole('button', { name: 'Paste again' }))
    await user.click(screen.getByRole('button', { name: /^Read agenda/ }))
    await screen.findByRole('heading', { name: /items read/ })
    expect(screen.getByText(/^Tokyo, /)).toBeTruthy()
  })
})

describe('Esc in a field of the reading', () => {
  const focused = () => document.activeElement?.textContent

  test('closes the list of zones first, then ends the change of that fact', async () => {
    await openRead()
    await user.click(screen.getByRole('button', { name: 'Change: Zones' }))
    await user.type(screen.getByRole('combobox'), 'x')
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(screen.getByRole('combobox'))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(focused()).toBe('Change')
  })

  test('leaves the finding as it was, with the keyboard where it was', async () => {
    await openRead()
    const [change] = screen.getAllByRole('button', { name: 'Change' })
    if (change === undefined) throw new Error('nothing can be changed')
    await user.click(change)
    await user.keyboard('12{Escape}')
    await waitFor(() => expect(focused()).toBe('Change'))
    expect(document.querySelector('[data-answered="true"]')).toBeNull()
  })
})
