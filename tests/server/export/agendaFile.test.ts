import { expect, test, vi } from 'vitest'
import { agendaFile } from '../../../server/export/agendaFile.ts'
import { hearing } from '../../support/hearing.ts'

test('a plan is written out once, however often it is taken', () => {
  const plan = hearing()
  const first = agendaFile(plan, 'json')
  const written = vi.spyOn(JSON, 'stringify')
  const again = agendaFile(plan, 'json')
  const calls = written.mock.calls.length
  written.mockRestore()
  expect(calls).toBe(0)
  expect(again).toBe(first)
})

test('only the newest files are stored, so that many changes of a plan fill no memory', () => {
  const first = hearing()
  agendaFile(first, 'json')
  for (let n = 0; n < 20; n += 1) agendaFile(hearing(), 'json')
  const written = vi.spyOn(JSON, 'stringify')
  agendaFile(first, 'json')
  const calls = written.mock.calls.length
  written.mockRestore()
  expect(calls).toBe(1)
})
