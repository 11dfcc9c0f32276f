import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { finding, RIVER } from '../../ui/intake/sample.ts'
import { done, freshPage, openRead, user } from './openPaste.tsx'

freshPage()

describe('a zone that is typed', () => {
  const open = async () => {
    await openRead()
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

  test('that is not known stays an open question, and the agenda is not used with it', async () => {
    const field = await open()
    const head = screen.getByRole('heading', { level: 2 })
    const left = () => Number(/(\d+) to review/.exec(head.textContent)?.[1])
    const before = left()
    await user.clear(field)
    await user.type(field, 'Xyzzy')
    await user.tab()
    expect(screen.getByText('No time zone is called Xyzzy')).toBeTruthy()
    expect(left()).toBe(before + 1)
    await user.click(screen.getByRole('button', { name: 'Use this agenda' }))
    expect(done).not.toHaveBeenCalled()
    await user.clear(screen.getByRole('combobox'))
    await user.keyboard('Tokyo{Enter}')
    expect(left()).toBe(before)
  })

  test('answers the finding about it, unless it is not known', async () => {
    await openRead({ ...RIVER, findings: [finding('zone-of-place', 1, {})] })
    const head = screen.getByRole('heading', { level: 2 })
    await user.click(screen.getByRole('button', { name: 'Change' }))
    const field = screen.getByRole('combobox')
    expect(document.activeElement).toBe(field)
    await user.clear(field)
    await user.keyboard('Xyzzy{Enter}')
    // The question and the finding are about the same zone.
    expect(head.textContent).toContain('no time zone, 1 to review')
    await user.clear(screen.getByRole('combobox'))
    await user.keyboard('Tokyo{Enter}')
    expect(head.textContent).toContain('all answered')
  })

  test('is undone alone, and so is the stop that is typed after it', async () => {
    const field = await open()
    const zone = homeOf(field)
    await user.clear(field)
    await user.type(field, 'Tokyo{Enter}')
    const stop = screen.getByLabelText('Hard stop')
    const before = homeOf(stop)
    fireEvent.change(stop, { target: { value: '23:45' } })
    fireEvent.change(stop, { target: { value: '23:55' } })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect([homeOf(field), homeOf(stop)]).toEqual(['Tokyo', before])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(homeOf(field)).toBe(zone)
  })

  test('is still chosen after another paste', async () => {
    const field = await open()
    await user.clear(field)
    await user.type(field, 'Tokyo{Enter}')
    await user.click(screen.getByRole('button', { name: 'Paste again' }))
    await user.click(screen.getByRole('button', { name: /^Read agenda/ }))
    await screen.findByRole('heading', { name: /items, / })
    expect(screen.getByText(/^Tokyo, /)).toBeTruthy()
  })
})
