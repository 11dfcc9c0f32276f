import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { finding, RIVER } from '../../ui/intake/sample.ts'
import { freshPage, openRead, user } from './openPaste.tsx'

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

test('none is proposed where no such day comes soon', async () => {
  expect(names(await asked('5'))).toEqual(['Looks right', 'Change'])
})
