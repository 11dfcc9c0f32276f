import { expect, test } from 'vitest'
import { liveThrough } from './moveStories.ts'

test('R8c: in 14,000 stories no undo turns back what another moved, nor moves what its step did not', () => {
  expect(liveThrough(14_000)).toBeGreaterThan(14_000)
})
