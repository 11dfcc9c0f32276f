import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const PROJECT = join(import.meta.dirname, '../../..')

/** Runs the program with these words and this on its standard input, until it ends by itself. */
export function program(words: readonly string[], input: string | Uint8Array = '') {
  const args = ['--import', 'tsx', join(PROJECT, 'server/main.ts'), ...words]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: PROJECT, input })
  return { status, stdout: stdout.toString(), stderr: stderr.toString() }
}
