import { describe, expect, it } from 'vitest'
import {
  clampCursor,
  cursorAt,
  extendTo,
  moveCursor,
  nextCell,
  type TableCursor,
  type TableGrid,
  toggle,
} from '../../../../../client/views/planner/editor/model/grid.ts'
import { present } from '../../../../support/present.ts'

const field: TableGrid = {
  rows: ['a', 'b', 'c', 'd', 'e'],
  columns: 4,
  page: 3,
  isEditable: (row, column) => row !== 'c' || column === 0,
}

const at = (index: number, column: number): TableCursor => present(cursorAt(field, index, column))

const press = (cursor: TableCursor, key: string, held: { shift?: boolean; ctrl?: boolean } = {}) =>
  present(moveCursor(cursor, field, { key, shift: false, ctrl: false, ...held }))

const where = ({ row, column }: TableCursor) => `${row}${column}`
const picks = ({ picked }: TableCursor) => [...picked].sort().join('')

describe('the cell in use', () => {
  it('goes by arrows, and stays within the table', () => {
    expect(where(press(at(1, 1), 'ArrowDown'))).toBe('c1')
    expect(where(press(at(0, 1), 'ArrowUp'))).toBe('a1')
    expect(where(press(at(1, 1), 'ArrowLeft'))).toBe('b0')
    expect(where(press(at(1, 3), 'ArrowRight'))).toBe('b3')
    expect(moveCursor(at(0, 0), field, { key: 'x', shift: false, ctrl: false })).toBeNull()
  })

  it('goes to the ends of its row and of the table, and by pages', () => {
    expect(where(press(at(1, 1), 'Home'))).toBe('b0')
    expect(where(press(at(1, 1), 'End'))).toBe('b3')
    expect(where(press(at(1, 1), 'End', { ctrl: true }))).toBe('e1')
    expect(where(press(at(3, 1), 'Home', { ctrl: true }))).toBe('a1')
    expect(where(press(at(0, 2), 'PageDown'))).toBe('d2')
    expect(where(press(at(4, 2), 'PageUp'))).toBe('b2')
  })

  it('goes by Tab to the next that takes something, and out of the table at its end', () => {
    expect(where(nextCell(at(1, 3), field, 1) ?? at(0, 0))).toBe('c0')
    expect(where(nextCell(at(2, 0), field, 1) ?? at(0, 0))).toBe('d0')
    expect(where(nextCell(at(3, 0), field, -1) ?? at(4, 0))).toBe('c0')
    expect(nextCell(at(4, 3), field, 1)).toBeNull()
  })

  it('moves on when its row is gone', () => {
    const shorter = { ...field, rows: ['a', 'b', 'd', 'e'] }
    expect(clampCursor(at(2, 1), shorter)).toMatchObject({ row: 'd', index: 2, column: 1 })
    expect(clampCursor(at(4, 1), shorter)).toMatchObject({ row: 'e', index: 3 })
    expect(clampCursor(at(0, 0), { ...field, rows: [] })).toBeNull()
  })
})

it('picked rows: grow and shrink with Shift from where they began', () => {
  const two = press(at(1, 1), 'ArrowDown', { shift: true })
  expect(picks(two)).toBe('bc')
  const three = press(two, 'ArrowDown', { shift: true })
  expect(picks(three)).toBe('bcd')
  expect(picks(press(three, 'ArrowUp', { shift: true }))).toBe('bc')
  expect(picks(extendTo(three, field, 0))).toBe('ab')
  expect(picks(press(three, 'ArrowDown'))).toBe('e')
})

it('picked rows: come and go one by one with Ctrl', () => {
  const two = toggle(at(0, 1), field, 3)
  expect(picks(two)).toBe('ad')
  expect(where(two)).toBe('d1')
  const one = toggle(two, field, 3)
  expect(picks(one)).toBe('a')
  expect(where(one)).toBe('a1')
  expect(picks(toggle(one, field, 0))).toBe('a')
})
