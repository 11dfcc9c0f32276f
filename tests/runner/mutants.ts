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
import { checkOutcome, type Suite, type Tools } from './suite.ts'

const STRYKER = 'node_modules/@stryker-mutator/core/bin/stryker.js'
const CONFIG = 'tests/mutation/stryker.config.mjs'
const PROJECT = join(import.meta.dirname, '../..')
const FOLDER = join(PROJECT, 'mutation')

/** The inputs of a run. */
const INPUT_FOLDERS = [
  'shared',
  'tests/shared',
  'tests/simulation',
  'tests/support',
  'tests/mutation',
]

/** How many percent of the planted faults the tests must find. */
const MIN_FOUND_PERCENT = 90

/** Here a fault that no test finds does most harm: a person must judge each. */
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

/** A planted fault: the original code, its replacement, and the outcome. */
type Mutant = Omit<Judged, 'why'> & { readonly line: number; readonly status: string }

/** Returns the text between two places of a source, which count from 1. */
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

/** Lists the faults of a report, in the order of its files. */
function mutantsOf(text: string): readonly Mutant[] {
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
/** The fault was planted but not tested. */
const isUnfinished = ({ status }: Mutant) => status === 'Pending'
const isLeft = ({ status }: Mutant) => status === 'Survived' || status === 'NoCoverage'

const isSame = (one: Judged, other: Mutant): boolean =>
  one.file === other.file && one.was === other.was && one.becomes === other.becomes

/** Returns the percentage of found faults, and the missed ones that nobody has judged. */
function summarizeMutants(mutants: readonly Mutant[], judged: readonly Judged[] = JUDGED) {
  const found = mutants.filter(isFound).length
  const left = mutants.filter(isLeft)
  const unjudged = left
    .filter(({ file }) => WATCHED.some((part) => file.startsWith(part)))
    .filter((one) => !judged.some((other) => isSame(other, one)))
  return { percent: (100 * found) / (found + left.length), found, left: left.length, unjudged }
}

/** The parts of the core, one run each; a finished part is not repeated. */
const PARTS = ['access', 'run', 'timing'] as const

/** Returns a hash of the inputs: a change makes stored results invalid. */
function inputStamp(): string {
  const hash = createHash('sha256')
  const files = INPUT_FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  )
  for (const file of files.filter((one) => /\.(ts|tsx|mjs|json)$/.test(one)).sort()) {
    hash.update(file).update(readFileSync(join(PROJECT, file)))
  }
  return hash.digest('hex')
}

/** Returns the files of a run in its folder. */
const storedFiles = (folder: string) => ({
  report: join(folder, 'report.json'),
  stamp: join(folder, 'stamp'),
  of: (part: string) => join(folder, `${part}.json`),
})
type StoredFiles = ReturnType<typeof storedFiles>

/** Removes the results of a run with other inputs, or of a finished one. */
function clearStale({ stamp, of }: StoredFiles): void {
  const now = inputStamp()
  if (readOr('', stamp) === now) return
  for (const part of PARTS) rmSync(of(part), { force: true })
  writeFileSync(stamp, now)
}

/** Runs a part unless its result exists; returns the output of a failed run, else null. */
async function runPart(part: string, { report, of }: StoredFiles, { runNode }: Tools) {
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

/** Plants small faults in the core and checks that its tests find 90 %. An interrupted run continues after its last finished part. */
export function mutantsSuite(tools: Tools, folder = FOLDER): Suite {
  const run = async () => {
    mkdirSync(folder, { recursive: true })
    const files = storedFiles(folder)
    clearStale(files)
    for (const part of PARTS) {
      const error = await runPart(part, files, tools)
      if (error !== null) return checkOutcome(false, error)
    }
    const mutants = PARTS.flatMap((part) => mutantsOf(readFileSync(files.of(part), 'utf8')))
    rmSync(files.stamp)
    const { percent, found, left, unjudged } = summarizeMutants(mutants)
    const lines = [
      `${found} of ${found + left} planted faults found (${percent.toFixed(1)} %): mutation/`,
      ...unjudged.map(({ file, line, was, becomes }) => `${file}:${line}  ${was}  →  ${becomes}`),
    ]
    return { ...checkOutcome(percent >= MIN_FOUND_PERCENT, ''), details: lines.join('\n') }
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
