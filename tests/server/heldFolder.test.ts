import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, type TestContext, test } from 'vitest'
import { exportShow } from '../../server/cli/export.ts'
import { links, rekey } from '../../server/cli/links.ts'
import { serve } from '../../server/cli/serve.ts'
import { configOf } from '../support/configOf.ts'
import { PROGRAM } from '../support/program.ts'
import { startServerProcess } from '../support/serverProcess.ts'
import { folderForEach } from '../support/tempFolder.ts'
import { until } from '../support/until.ts'

const folder = folderForEach()

const config = () => configOf(folder())

/** Serves in this process. */
const served = () => serve(config(), '/nowhere', { print: () => undefined, attended: false })

test('a second server on a data folder is refused in one line that names its owner; other commands work; a kill releases it', async () => {
  const first = await startServerProcess(folder())
  onTestFinished(async () => void (await first.end('SIGKILL')))
  await expect(served()).rejects.toMatchObject({
    name: 'StartupError',
    message: expect.stringMatching(
      /^The data folder \S+ belongs to another Rostrum that is running \(process \d+, \S+, since [\d-]{10} [\d:]{5} UTC\): .*--data\.$/,
    ),
  })
  await expect(served()).rejects.toThrow(`(process ${first.pid}, ${first.url}, since`)
  const printed: string[] = []
  const onLine = (text: string) => printed.push(text)
  await links(config(), onLine)
  await exportShow(
    config(),
    { show: 'dialogue', side: 'published', format: 'csv', rest: [] },
    onLine,
  )
  expect(printed.join('')).toContain('#dialogue.moderator.')
  expect(printed).toHaveLength(2)
  expect(readdirSync(folder()).filter((name) => name.startsWith('server.'))).toEqual([
    'server.json',
    'server.lock',
  ])
  await expect(rekey(config(), true, onLine)).rejects.toThrow(
    'belongs to another Rostrum that is running',
  )

  await first.end('SIGKILL')
  // What the dead one wrote of itself is no claim.
  await (await served()).stop()
})

test('a second server on a data folder is refused in the same process, too, until the first has stopped', async () => {
  const first = await served()
  for (let tries = 0; tries < 2; tries += 1) {
    await expect(served()).rejects.toThrow('belongs to another Rostrum that is running')
  }
  await first.stop()
  await (await served()).stop()
})

test('a second server on a data folder is refused where the lock cannot be, in one line', async () => {
  writeFileSync(
    join(folder(), 'server.lock'),
    'a shopping list, and nothing that locks '.repeat(40),
  )
  await expect(served()).rejects.toMatchObject({
    name: 'StartupError',
    message: expect.stringMatching(/server\.lock is not the lock.*remove this file/),
  })
})

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
