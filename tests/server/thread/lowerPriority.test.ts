import { spawnSync } from 'node:child_process'
import { getPriority } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '../../../server/thread/lowerPriority.ts')

/** Somebody who may not raise a priority again. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** Returns the priority of a program that was started with a niceness and then lowered its priority. */
function priorityFrom(niceness: number): string {
  const script = `import { getPriority } from 'node:os'
import { lowerPriority } from ${JSON.stringify(SOURCE)}
lowerPriority()
console.log(getPriority())`
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script]
  const words = ['-n', String(niceness), ...node]
  const { stdout, stderr } = spawnSync('nice', words, { ...user, encoding: 'utf8' })
  return `${stdout}${stderr}`.trim()
}

test('a thread lowers its priority, and never raises it', ({ skip }) => {
  if (process.platform !== 'linux') skip('only Linux has a priority for each thread')
  const reads = ['-e', `require('node:fs').accessSync(${JSON.stringify(SOURCE)})`]
  if (spawnSync(process.execPath, reads, user).status !== 0)
    skip('a user without rights cannot read the program')
  const own = getPriority()
  expect(priorityFrom(0)).toBe(String(Math.max(own, 10)))
  expect(priorityFrom(15)).toBe(String(Math.min(own + 15, 19)))
})
