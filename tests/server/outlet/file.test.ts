import { expect, test, vi } from 'vitest'
import { fileOf } from '../../../server/outlet/file.ts'
import { hearing } from '../../support/hearing.ts'

test('a plan is written out once, however often it is taken', () => {
  const plan = hearing()
  const first = fileOf(plan, 'json')
  const written = vi.spyOn(JSON, 'stringify')
  const again = fileOf(plan, 'json')
  const calls = written.mock.calls.length
  written.mockRestore()
  expect(calls).toBe(0)
  expect(again).toBe(first)
})
