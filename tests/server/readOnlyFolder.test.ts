import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, type TestContext, test } from 'vitest'
import { PROGRAM } from '../support/program.ts'
import { folderForEach } from '../support/tempFolder.ts'
import { until } from '../support/until.ts'

const folder = folderForEach()

/** A user without rights: root may write everywhere. */
const NOBODY = 65_534
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : null

/** Hands the folder to the user that runs the program; skips where this machine does not let it. */
function prepare({ skip }: TestContext): void {
  if (process.platform === 'win32') skip('Windows has no folders that their owner may not write')
  if (user !== null) chownSync(folder(), user.uid, user.gid)
  const canRun = `fs.accessSync(process.argv[1]); fs.accessSync(process.argv[2], fs.constants.W_OK)`
  const words = ['-e', `const fs = require('node:fs'); ${canRun}`, PROGRAM, folder()]
  const { status } = spawnSync(process.execPath, words, { ...user })
  if (status !== 0) skip('a user without rights cannot read the program or the temporary folder')
}

/** Starts the program on the folder; `end` resolves with its code and everything that it printed. */
function start() {
  const words = [PROGRAM, 'serve', '--port', '0', '--data', folder()]
  const child = spawn(process.execPath, words, { ...user })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      printed += bytes
    })
  }
  const end = new Promise<{ code: number | null; printed: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, printed })),
  )
  return { child, end, printed: () => printed }
}

afterEach(() => chmodSync(folder(), 0o755))

const REFUSED = () => ({
  code: 1,
  printed: `The data folder ${folder()} cannot be written: check that its disk has space and that this user may write there, or choose another with --data.\n`,
})

test('a start in a read-only folder is refused in one sentence, whatever a killed server left there', async (context) => {
  prepare(context)
  for (const name of ['server.lock', 'server.json']) {
    writeFileSync(join(folder(), name), '')
    if (user !== null) chownSync(join(folder(), name), user.uid, user.gid)
  }
  chmodSync(folder(), 0o555)
  expect(await start().end).toEqual(REFUSED())
})

test('a server whose folder became read-only ends with 0 at SIGTERM, and a start is refused where only the files can be written: SQLite puts its logs beside them', async (context) => {
  prepare(context)
  const { child, end, printed } = start()
  await until(() => printed().includes('The links of all shows:'), 'the start')
  chmodSync(folder(), 0o555)
  child.kill('SIGTERM')
  const { code, printed: all } = await end
  expect(all).not.toContain('Error')
  expect(code).toBe(0)
  // It could not be removed: the folder was read-only indeed.
  expect(existsSync(join(folder(), 'server.json'))).toBe(true)
  chmodSync(folder(), 0o755)
  rmSync(join(folder(), 'server.json'))
  chmodSync(folder(), 0o555)
  const again = start()
  void until(() => again.printed().includes('The links of all shows:'), 'no start').then(
    () => again.child.kill('SIGKILL'),
    () => undefined,
  )
  expect(await again.end).toEqual(REFUSED())
})
