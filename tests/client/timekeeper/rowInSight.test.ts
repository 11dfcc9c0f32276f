import { describe, expect, it } from 'vitest'
import { scrollFor } from '../../../client/views/timekeeper/ActualTable.tsx'

describe('the row of what is on', () => {
  const at = (height: number) => scrollFor({ top: 160, row: 20, head: 20, height })

  it('has two rows above it where there is room', () => {
    expect(at(400)).toBe(100)
    expect(at(104)).toBe(100)
  })

  it('is in sight before they are', () => {
    expect(at(90)).toBe(120)
    expect(at(64)).toBe(140)
    expect(at(30)).toBe(140)
  })
})
