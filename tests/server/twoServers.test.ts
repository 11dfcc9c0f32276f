import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { exportShow } from '../../server/cli/export.ts'
import { links, rekey } from '../../server/cli/links.ts'
import { serve } from '../../server/cli/serve.ts'
import { configOf } from '../support/configOf.ts'
import { startServerProcess } from '../support/serverProcess.ts'
import { folderForEach } from '../support/tempFolder.ts'

const folder = folderForEach()

const config = () => configOf(folder())

/** Serves in this process. */
const served = () => serve(config(), '/nowhere', { print: () => undefined, attended: false })

test('a second server on a data folder is refused in one line that names its owner; other commands work; a kill releases it', async () => {
  const first = await startServerProcess(folder())
  onTestFinished(async () => void (await first.end('SIGKILL')))
  await expect(served()).rejects.toMatchObject({
    fault: 'folder-held',
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
  await expect(rekey(config(), true, onLine)).rejects.toMatchObject({ fault: 'folder-held' })

  await first.end('SIGKILL')
  // What the dead one wrote of itself is no claim.
  await (await served()).stop()
})

test('a second server on a data folder is refused in the same process, too, until the first has stopped', async () => {
  const first = await served()
  for (let tries = 0; tries < 2; tries += 1) {
    await expect(served()).rejects.toMatchObject({ fault: 'folder-held' })
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
    fault: 'data-folder',
    message: expect.stringMatching(/server\.lock is not the lock.*remove this file/),
  })
})
