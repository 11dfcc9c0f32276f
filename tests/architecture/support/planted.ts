import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ProgramResult } from '../../runner/suite.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** What makes a folder a project under the same rules as this one. */
const RULES = [
  'package.json',
  'tsconfig.json',
  'shared/tsconfig.json',
  'biome.json',
  '.gitignore',
  '.dependency-cruiser.cjs',
  'knip.config.ts',
  'tests/architecture/lint',
  'tests/runner/vitestRun.mjs',
] as const

/** Sources by their path. */
export type Sources = Readonly<Record<string, string>>

/** A project of its own under this project's rules, in which wrong things can be planted. */
export type Planted = {
  /** Runs a program of node_modules inside it. */
  run(args: readonly string[]): Promise<ProgramResult>
  dispose(): void
}

/** Makes a project that holds these sources and no others. */
export function plant(sources: Sources): Planted {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rostrum-planted-')))
  for (const file of RULES) cpSync(join(ROOT, file), join(folder, file), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return {
    run: (args) => run(args, folder),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function run(args: readonly string[], cwd: string): Promise<ProgramResult> {
  const options = { cwd, maxBuffer: 32 * 1024 * 1024 }
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: stdout + stderr })
    })
  })
}
