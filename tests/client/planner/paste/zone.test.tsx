import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { finding, RIVER } from '../../ui/intake/sample.ts'
import { done, freshPage, openRead, user } from './openPaste.tsx'

freshPage()

describe('a zone that is typed', () => {
  const open = async () => {
    await openRead()
    return screen.getByRole('combobox')
  }
  const homeOf = (field: HTMLElement) => (field as HTMLInputElement).value

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
})

freshPage()
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-28T12:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

/** What is asked of a river forum that is held on a day without a year. */
async function asked(weekday: string) {
  const facts = { date: 'Monday 11 October', month: '10', day: '11', weekday }
  const agendas = RIVER.agendas.map((agenda) => ({ ...agenda, date: null }))
  await openRead({ ...RIVER, agendas, findings: [finding('no-year', 1, { facts })] })
  return within(screen.getByTestId('finding'))
}

const names = (row: Awaited<ReturnType<typeof asked>>) =>
  row.getAllByRole('button').map(({ textContent }) => textContent)

test('the next such day is proposed where a text names no year, and taken with one press', async () => {
  const row = await asked('1')
  expect(names(row)).toEqual(['Monday, 11 October 2027', 'Change'])
  await user.click(row.getByRole('button', { name: 'Monday, 11 October 2027' }))
  expect(screen.queryAllByTestId('finding')).toEqual([])
  expect(screen.getByLabelText('Date')).toHaveProperty('value', '2027-10-11')
})
