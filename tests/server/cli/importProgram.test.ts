import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { PROGRAM, runProgram } from '../../support/program.ts'
import { tempFolder } from '../../support/tempFolder.ts'

// A process may have to wait for others on a busy machine.
vi.setConfig({ testTimeout: 60_000 })
afterAll(() => vi.resetConfig())

const { folder, remove } = tempFolder()
afterAll(remove)
writeFileSync(join(folder, 'agenda.txt'), '10:00-10:20 Welcome\n10:20-10:50 Floods\n')

/** Runs the program in the folder with the agenda, until it ends by itself. */
const program = (words: readonly string[], input = '') => runProgram(words, { cwd: folder, input })

test('import prints JSON alone, and stores nothing', () => {
  const { status, stdout, stderr } = program(['import', 'agenda.txt', '--json'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout).agendas).toHaveLength(1)
  expect(readdirSync(folder)).toEqual(['agenda.txt'])
})

test('check ends with 1 where two lines contradict each other', () => {
  const { status, stdout } = program(['check', '-'], '14:00-14:20 A\n14:10-14:30 B\n')
  expect(status).toBe(1)
  expect(stdout).toMatch(/conflict/)
})

test.runIf(process.platform !== 'win32')('a pipe that closes early does no harm', () => {
  const words = [process.execPath, PROGRAM, 'import', 'agenda.txt', '--json']
  const command = `${words.map((each) => `'${each}'`).join(' ')} | true; exit "\${PIPESTATUS[0]}"`
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
