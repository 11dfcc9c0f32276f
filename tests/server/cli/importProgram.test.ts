import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROGRAM, runProgram } from '../../support/program.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

test('check ends with 1 where two lines contradict each other, and prints nothing that steers a terminal', () => {
  const input = '14:00-14:20 A\n14:10-14:30 Floods \u001b[2J\u009b1A \u202e \u2066\n'
  const { status, stdout } = runProgram(['check', '-'], input)
  expect(status).toBe(1)
  expect(stdout).toMatch(/Floods/)
  expect(stdout).toMatch(/conflict/)
  expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
})

test.runIf(process.platform !== 'win32')(
  'an import whose pipe closes early does no harm, and stores nothing',
  () => {
    writeFileSync(join(folder(), 'agenda.txt'), '10:00-10:20 Welcome\n10:20-10:50 Floods\n')
    const words = [process.execPath, PROGRAM, 'import', 'agenda.txt', '--json']
    const command = `'${words.join("' '")}' | true; exit "\${PIPESTATUS[0]}"`
    const { status, stderr } = spawnSync('bash', ['-c', command], {
      cwd: folder(),
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(readdirSync(folder())).toEqual(['agenda.txt'])
  },
)
