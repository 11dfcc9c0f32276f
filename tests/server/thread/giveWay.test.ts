import { spawnSync } from 'node:child_process'
import { getPriority } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '../../../server/thread/giveWay.ts')

/** Somebody who may not raise a priority again. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** The priority that a program has after it gave way, where it was started this much behind. */
function priorityFrom(behind: number): string {
  const script = `import { getPriority } from 'node:os'
import { giveWay } from ${JSON.stringify(SOURCE)}
giveWay()
console.log(getPriority())`
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script]
  const words = ['-n', String(behind), ...node]
  const { stdout, stderr } = spawnSync('nice', words, { ...user, encoding: 'utf8' })
  return `${stdout}${stderr}`.trim()
}

test('a thread goes after the others, and stays where it is already behind them', ({ skip }) => {
  if (process.platform !== 'linux') skip('only Linux has a priority for each thread')
  const reads = ['-e', `require('node:fs').accessSync(${JSON.stringify(SOURCE)})`]
  if (spawnSync(process.execPath, reads, user).status !== 0)
    skip('a user without rights cannot read the program')
  const own = getPriority()
  expect(priorityFrom(0)).toBe(String(Math.max(own, 10)))
  expect(priorityFrom(15)).toBe(String(Math.min(own + 15, 19)))
})
