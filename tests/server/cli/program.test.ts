import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseFile } from '../../../server/store/schema.ts'
import { joinAs } from '../../support/screen.ts'
import { startServerProcess } from '../../support/serverProcess.ts'
import { tempFolder } from '../../support/tempFolder.ts'

const PROJECT = join(import.meta.dirname, '../../..')

let folder: string
let remove: () => void

beforeEach(() => {
  const made = tempFolder()
  folder = made.folder
  remove = made.remove
})
afterEach(() => remove())

/** Runs the program until it ends by itself. */
function program(...words: readonly string[]) {
  const args = ['--import', 'tsx', 'server/main.ts', ...words, '--data', folder]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: PROJECT,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the program', () => {
  test('says the owner’s link once, lists all links while it runs, and stops cleanly', async () => {
    const first = await startServerProcess(folder)
    const { stdout, status } = program('links')
    expect(status).toBe(0)
    expect(stdout).toContain(`${first.url}/#dialogue.moderator.${await first.token('moderator')}\n`)
    const moderator = await joinAs(first, 'moderator')
    expect(await moderator.give({ type: 'startShow' })).toMatchObject({ ok: true })
    expect(await first.end('SIGTERM')).toBe(0)
    expect(first.printed()).toMatch(/#owner\.[\w-]{22}\n/)
    expect(first.printed()).not.toContain('#dialogue.')

    const second = await startServerProcess(folder)
    expect((await joinAs(second, 'moderator')).state.run.position.status).toBe('standby')
    expect(await second.end('SIGINT')).toBe(0)
    expect(second.printed()).not.toContain('#owner.')
  }, 60_000)

  test('ends with one line and 1 where it cannot start', () => {
    writeFileSync(databaseFile(folder), 'These are the minutes of the meeting. '.repeat(40))
    const { status, stdout, stderr } = program('serve', '--port', '0')
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^The database file rostrum\.db is damaged.*--data\.\n$/)
  })

  test('has no links to list before the first start', () => {
    const { status, stderr } = program('links')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^There are no shows in .* yet: start the server first\.\n$/)
  })
})
