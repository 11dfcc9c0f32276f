import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { JUDGED, type Judged } from '../mutation/judged.ts'
import { oneCheck, type Suite, type Tools } from './suite.ts'

const STRYKER = 'node_modules/@stryker-mutator/core/bin/stryker.js'
const CONFIG = 'tests/mutation/stryker.config.mjs'
const PROJECT = join(import.meta.dirname, '../..')
const FOLDER = join(PROJECT, 'mutation')

/** What the outcome of a run rests on. */
const RESTS_ON = ['shared', 'tests/shared', 'tests/simulation', 'tests/support', 'tests/mutation']

/** How many of a hundred planted faults must be found. */
const LEAST = 90

/** Where a fault that no test finds does most harm: each that is left is told of until somebody has judged it. */
const WATCHED = ['shared/run/decide/', 'shared/timing/projection.ts']

const place = z.object({ line: z.number(), column: z.number() })
const report = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          status: z.string(),
          replacement: z.string(),
          location: z.object({ start: place, end: place }),
        }),
      ),
    }),
  ),
})

/** A planted fault: what it put in place of what, and what came of it. */
type Mutant = Omit<Judged, 'why'> & { readonly line: number; readonly status: string }

/** The text between two places of a source, which count from 1. */
function textAt(source: string, { start, end }: { start: Place; end: Place }): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines
    .map((line, n) =>
      line.slice(n === 0 ? start.column - 1 : 0, n === last ? end.column - 1 : undefined),
    )
    .map((line) => line.trim())
    .join(' ')
}

type Place = z.infer<typeof place>

/** Every fault of a report, in the order of its files. */
export function mutantsOf(text: string): readonly Mutant[] {
  const { files } = report.parse(JSON.parse(text))
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map(({ status, replacement, location }) => ({
      file,
      line: location.start.line,
      was: textAt(source, location),
      becomes: replacement.replace(/\s+/g, ' '),
      status,
    })),
  )
}

const isFound = ({ status }: Mutant) => status === 'Killed' || status === 'Timeout'
/** Planted, and no test was run against it. */
const isUnfinished = ({ status }: Mutant) => status === 'Pending'
const isLeft = ({ status }: Mutant) => status === 'Survived' || status === 'NoCoverage'

function isSame(one: Judged, other: Mutant): boolean {
  return one.file === other.file && one.was === other.was && one.becomes === other.becomes
}

/** How many of the faults were found, in percent, and what is left to be judged among those that were not. */
export function foundOf(mutants: readonly Mutant[], judged: readonly Judged[] = JUDGED) {
  const found = mutants.filter(isFound).length
  const left = mutants.filter(isLeft)
  const unjudged = left
    .filter(({ file }) => WATCHED.some((part) => file.startsWith(part)))
    .filter((one) => !judged.some((other) => isSame(other, one)))
  return { percent: (100 * found) / (found + left.length), found, left: left.length, unjudged }
}

/** The parts of the core in which faults are planted, one run each: what was run to its end need not be run again. */
const PARTS = ['access', 'run', 'timing'] as const

/** What a run rests on, as one value: where it is another, what was run before counts no more. */
function stampOf(): string {
  const hash = createHash('sha256')
  const files = RESTS_ON.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  )
  for (const file of files.filter((one) => /\.(ts|tsx|mjs|json)$/.test(one)).sort()) {
    hash.update(file).update(readFileSync(join(PROJECT, file)))
  }
  return hash.digest('hex')
}

/** What is kept of a run in its folder. */
function keptIn(folder: string) {
  return {
    report: join(folder, 'report.json'),
    stamp: join(folder, 'stamp'),
    of: (part: string) => join(folder, `${part}.json`),
  }
}
type Kept = ReturnType<typeof keptIn>

/** Leaves nothing of a run that rested on something else, or was done to its end. */
function clearStale({ stamp, of }: Kept): void {
  const now = stampOf()
  if (readOr('', stamp) === now) return
  for (const part of PARTS) rmSync(of(part), { force: true })
  writeFileSync(stamp, now)
}

/** Runs a part, unless that was done; what the program said where it came to no report. */
async function runPart(part: string, { report, of }: Kept, { runNode }: Tools) {
  if (existsSync(of(part))) return null
  rmSync(report, { force: true })
  const args = ['run', CONFIG, '--mutate', `shared/${part}/**/*.ts`]
  const { code, output } = await runNode([STRYKER, ...args])
  if (code !== 0 || !existsSync(report)) return output
  const unfinished = mutantsOf(readFileSync(report, 'utf8')).filter(isUnfinished).length
  if (unfinished > 0) return `${unfinished} planted faults were not run.\n${output}`
  renameSync(report, of(part))
  return null
}

/** Plants small faults in the core, one by one, and sees whether its tests find them: nine of ten they must. One that was interrupted goes on behind the last part that was done. */
export function mutantsSuite(tools: Tools, folder = FOLDER): Suite {
  const run = async () => {
    mkdirSync(folder, { recursive: true })
    const kept = keptIn(folder)
    clearStale(kept)
    for (const part of PARTS) {
      const trouble = await runPart(part, kept, tools)
      if (trouble !== null) return oneCheck(false, trouble)
    }
    const mutants = PARTS.flatMap((part) => mutantsOf(readFileSync(kept.of(part), 'utf8')))
    rmSync(kept.stamp)
    const { percent, found, left, unjudged } = foundOf(mutants)
    const told = [
      `${found} of ${found + left} planted faults found (${percent.toFixed(1)} %): mutation/`,
      ...unjudged.map(({ file, line, was, becomes }) => `${file}:${line}  ${was}  →  ${becomes}`),
    ]
    return { ...oneCheck(percent >= LEAST, ''), told: told.join('\n') }
  }
  return { name: 'mutants', run }
}

function readOr(otherwise: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
