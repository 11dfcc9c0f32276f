import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROGRAM, runProgram } from '../../support/program.ts'
import { tempFolder } from '../../support/tempFolder.ts'

/** A process may have to wait for others on a machine at work. */
const PATIENCE = 60_000

let folder: string
let remove: () => void

beforeAll(() => {
  const made = tempFolder()
  folder = made.folder
  remove = made.remove
  writeFileSync(join(folder, 'agenda.txt'), '10:00-10:20 Welcome\n10:20-10:50 Floods\n')
})
afterAll(() => remove())

/** Runs the program in the folder with the agenda, until it ends by itself. */
const program = (words: readonly string[], input = '') => runProgram(words, { cwd: folder, input })

test('import prints JSON alone, and keeps nothing', { timeout: PATIENCE }, () => {
  const { status, stdout, stderr } = program(['import', 'agenda.txt', '--json'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout).agendas).toHaveLength(1)
  expect(readdirSync(folder)).toEqual(['agenda.txt'])
})

test('import reads standard input and shows a table', { timeout: PATIENCE }, () => {
  const { status, stdout } = program(['import', '-'], '9:00 茶歇 (10 min)\n')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^09:00 .*茶歇/m)
})

test('import says in one line that there is nothing to read', { timeout: PATIENCE }, () => {
  const { status, stdout, stderr } = program(['import', 'nowhere.txt', '--json'])
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: 'There is no file nowhere.txt.\n',
  })
})

test('check ends with 1 where two lines cannot both be', { timeout: PATIENCE }, () => {
  const { status, stdout } = program(['check', '-'], '14:00-14:20 A\n14:10-14:30 B\n')
  expect(status).toBe(1)
  expect(stdout).toMatch(/conflict/)
})

test.runIf(process.platform !== 'win32')(
  'a pipe that closes early does no harm',
  { timeout: PATIENCE },
  () => {
    const words = [process.execPath, PROGRAM, 'import', 'agenda.txt', '--json']
    const command = `${words.map((each) => `'${each}'`).join(' ')} | true; exit "\${PIPESTATUS[0]}"`
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  },
)

test('--help of each teaches by examples', { timeout: PATIENCE }, () => {
  const { status, stdout } = program(['import', '--help'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/Examples:[\s\S]*rostrum import agenda\.docx/)
  expect(program(['help', 'check']).stdout).toMatch(/rostrum check agenda\.txt/)
})
