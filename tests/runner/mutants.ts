import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { JUDGED, type Judged } from '../mutation/judged.ts'
import { oneCheck, type Suite, type Tools } from './suite.ts'

const STRYKER = 'node_modules/@stryker-mutator/core/bin/stryker.js'
const CONFIG = 'tests/mutation/stryker.config.mjs'
const REPORT = join(import.meta.dirname, '../../mutation/report.json')

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

/** Plants small faults in the core, one by one, and sees whether its tests find them: nine of ten they must. */
export function mutantsSuite({ runNode }: Tools): Suite {
  const run = async () => {
    rmSync(REPORT, { force: true })
    const { code, output } = await runNode([STRYKER, 'run', CONFIG])
    const text = readReport()
    if (text === null) return oneCheck(false, output)
    const { percent, found, left, unjudged } = foundOf(mutantsOf(text))
    const told = [
      `${found} of ${found + left} planted faults found (${percent.toFixed(1)} %): mutation/report.html`,
      ...unjudged.map(({ file, line, was, becomes }) => `${file}:${line}  ${was}  →  ${becomes}`),
    ]
    return { ...oneCheck(code === 0, ''), told: told.join('\n') }
  }
  return { name: 'mutants', run }
}

function readReport(): string | null {
  try {
    return readFileSync(REPORT, 'utf8')
  } catch {
    return null
  }
}
