import { spawnSync } from 'node:child_process'
import { getPriority } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '../../../server/thread/lowerPriority.ts')

/** Somebody who may not raise a priority again. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** Lowers its priority, then sets it to 15 and lowers it again; prints both results. */
const SCRIPT = `import { getPriority, setPriority } from 'node:os'
import { lowerPriority } from ${JSON.stringify(SOURCE)}
lowerPriority()
console.log(getPriority())
setPriority(15)
lowerPriority()
console.log(getPriority())`

test('a thread lowers its priority, and never raises it', ({ skip }) => {
  if (process.platform !== 'linux') skip('only Linux has a priority for each thread')
  const reads = ['-e', `require('node:fs').accessSync(${JSON.stringify(SOURCE)})`]
  if (spawnSync(process.execPath, reads, user).status !== 0)
    skip('a user without rights cannot read the program')
  const words = ['--import', 'tsx', '--input-type=module', '-e', SCRIPT]
  const { stdout } = spawnSync(process.execPath, words, { ...user, encoding: 'utf8' })
  expect(stdout).toBe(`${Math.max(getPriority(), 10)}\n15\n`)
})
