import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hasPostgres } from '../support/database.ts'
import { folderForEach } from '../support/tempFolder.ts'
import { until } from '../support/until.ts'
import { failsLater, runPlanted, setup } from './support/faults.ts'

const folder = folderForEach()
const SUPPORT = join(import.meta.dirname, '../support/packedPostgres.ts')

/** A global setup that runs a PostgreSQL, and notes in a folder where it is and which process started it. */
const withDatabase = (notes: string) => `
  import { writeFileSync } from 'node:fs'
  import { startPackedPostgres } from ${JSON.stringify(SUPPORT)}
  export async function setup() {
    const note = (name, text) => writeFileSync(${JSON.stringify(notes)} + '/' + name, String(text))
    const postgres = await startPackedPostgres(['fsync=off'], (folder) => note('folder', folder))
    note('pid', postgres.pid)
    note('main', process.pid)
    return postgres.stop
  }
`

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const noted = (name: string) => readFileSync(join(folder(), name), 'utf8')

/** Waits until nothing is left of the database. */
async function isGone(): Promise<void> {
  await until(() => !isAlive(Number(noted('pid'))), 'the end of the database')
  await until(() => !existsSync(noted('folder')), 'the end of its folder')
}

it.skipIf(!hasPostgres)(
  'an error outside of all tests fails a suite with a database, which is ended with it',
  async () => {
    const {
      passed,
      failed,
      details: told,
    } = await runPlanted(setup(withDatabase(folder()), failsLater))
    expect(told).toMatch(/thrown later/)
    expect({ passed, failed }).toEqual({ passed: 4, failed: 1 })
    await isGone()
  },
)

it.skipIf(!hasPostgres)('a killed run has failed, and leaves no database', async () => {
  const kills = `
    import { readFileSync } from 'node:fs'
    import { it } from 'vitest'
    it('kills the run', () => {
      process.kill(Number(readFileSync(${JSON.stringify(folder())} + '/main')), 'SIGKILL')
      process.kill(process.pid, 'SIGKILL')
    })
  `
  const { passed, failed } = await runPlanted(setup(withDatabase(folder()), kills))
  expect({ passed, failed }).toEqual({ passed: 0, failed: 1 })
  await isGone()
})
