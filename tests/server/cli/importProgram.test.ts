import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROGRAM } from '../../support/program.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

test.runIf(process.platform !== 'win32')(
  'a check ends with 1 where two lines contradict each other, and a pipe that closes early does no harm to it',
  () => {
    writeFileSync(join(folder(), 'agenda.txt'), '10:00-10:20 Welcome\n10:10-10:50 Floods\n')
    const words = [process.execPath, PROGRAM, 'check', 'agenda.txt']
    const command = `'${words.join("' '")}' | true; exit "\${PIPESTATUS[0]}"`
    const { status, stderr } = spawnSync('bash', ['-c', command], {
      cwd: folder(),
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(readdirSync(folder())).toEqual(['agenda.txt'])
  },
)
