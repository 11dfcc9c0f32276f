import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { clockText } from '../../../../shared/time/format.ts'
import { showOf } from '../../../support/shows.ts'
import { key, openEditor, press, type } from './openEditor.tsx'

const day = () => showOf('09:00 a 20, b 20 | 10:00 c 60, d 30', { stop: '18:00' })

const starts = ({ segments, hardStop }: Agenda) =>
  [...segments.map(({ start }) => (start.type === 'notBefore' ? start.at : null)), hardStop?.at]
    .map((at) => (at == null ? '-' : clockText(at, 'Asia/Shanghai')))
    .join(' ')

/** Types the start of the show into the table. */
function startAt(time: string): void {
  press('s/block-1', 'start')
  type(time)
  key('Enter')
}

it('R11b: a start that leaves clock times behind asks at once; one press moves them, and undo takes that back alone', async () => {
  const { user, draft, given } = openEditor(day())
  startAt('09:30')
  expect(starts(draft())).toBe('09:30 10:00 18:00')
  expect(screen.getByTestId('behind').textContent).toContain(
    'The start is 30 min later. 2 clock times after it stay as they were, the hard stop too.',
  )
  await user.click(screen.getByRole('button', { name: 'Move them too' }))
  expect(starts(draft())).toBe('09:30 10:30 18:30')
  expect(screen.queryByTestId('behind')).toBeNull()
  expect(given).toHaveLength(2)
  await user.click(screen.getByTestId('undo'))
  expect(starts(draft())).toBe('09:30 10:00 18:00')
})

it('R11b: a start that leaves clock times behind asks no more once it was answered, undone, or a clock time was set by hand', async () => {
  const { user } = openEditor(day())
  startAt('09:30')
  await user.click(screen.getByRole('button', { name: 'Leave them' }))
  expect(screen.queryByTestId('behind')).toBeNull()
  startAt('09:20')
  expect(screen.getByTestId('behind').textContent).toContain('10 min earlier')
  key('z', { ctrlKey: true })
  expect(screen.queryByTestId('behind')).toBeNull()
  startAt('09:10')
  press('i/a', 'length')
  type('25')
  key('Enter')
  expect(screen.getByTestId('behind').textContent).toContain('20 min earlier')
  press('s/block-2', 'start')
  type('10:10')
  key('Enter')
  expect(screen.queryByTestId('behind')).toBeNull()
})
