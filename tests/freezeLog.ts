import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Recorded } from '../shared/run/state.ts'
import { type Happening, happenings, World } from './shared/access/world/world.ts'
import { LOGS, notFrozen, schemaDigests } from './support/frozenLogs.ts'

// Writes a log with every event whose schema no frozen log has: npx tsx tests/freezeLog.ts <name>

type Entry = Recorded & { readonly commandId: string }

/** How many random shows are tried, and of how many stories each is made: enough for every kind of event. */
const TRIES = 40
const STORIES = 24

/** The log of a show to which all this happens. */
function logOf(all: readonly Happening[]): readonly Entry[] {
  const world = new World()
  const made = world.made.map((recorded) => ({ ...recorded, commandId: 'made' }))
  const rest = all.flatMap((one, n) =>
    world.happen(one).map(({ recorded }) => ({ ...recorded, commandId: `press-${n}` })),
  )
  return [...made, ...rest]
}

/** What of these entries should be in a log: events by type and the fields that they have, with the kinds of steps and of what they changed. */
function kindsIn(log: readonly Entry[], types: ReadonlySet<string>): ReadonlySet<string> {
  const kinds = log.flatMap(({ event }) => {
    if (!types.has(event.type)) return []
    if (event.type !== 'stepTaken') return [`${event.type} with ${Object.keys(event).join(' ')}`]
    const { step } = event
    if (step.side === 'run') return (step.changes ?? []).map(({ of }) => `changed ${of}`)
    return [...step.undo, ...('redo' in step ? (step.redo ?? []) : [])].map(
      ({ type }) => `${step.side} ${type}`,
    )
  })
  return new Set(kinds)
}

/** The shortest story with all these kinds of events in it that leaving out parts of this one finds. */
function shortened(
  story: readonly Happening[],
  types: ReadonlySet<string>,
  kinds: ReadonlySet<string>,
): readonly Happening[] {
  const isWhole = (part: readonly Happening[]) => {
    const left = kindsIn(logOf(part), types)
    return [...kinds].every((kind) => left.has(kind))
  }
  let short = story
  for (let size = Math.ceil(story.length / 2); size > 0; size = Math.floor(size / 2)) {
    for (let at = 0; at < short.length; ) {
      const without = short.toSpliced(at, size)
      if (isWhole(without)) short = without
      else at += size
    }
  }
  return short
}

const [name] = process.argv.slice(2)
if (name === undefined) throw new Error('npx tsx tests/freezeLog.ts <name>')
const types: ReadonlySet<string> = new Set(notFrozen())
const tries = Array.from({ length: TRIES }, (_, seed) => {
  const story = fc.sample(happenings, { seed, numRuns: STORIES }).flat()
  const log = logOf(story)
  const found = new Set(log.map(({ event }) => event.type).filter((type) => types.has(type)))
  return { story, kinds: kindsIn(log, types), found: found.size }
})
const best = tries.reduce((a, b) =>
  b.found > a.found || (b.found === a.found && b.kinds.size > a.kinds.size) ? b : a,
)
const log = logOf(shortened(best.story, types, best.kinds))
const missing = [...types].filter((type) => !log.some(({ event }) => event.type === type))
if (missing.length > 0) throw new Error(`no random show has ${missing.join(', ')}`)
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
const digests = [...schemaDigests()].filter(([type]) => types.has(type))
const head = { wroteBy: `the version after ${commit}`, schemas: Object.fromEntries(digests) }
const text = [head, ...log].map((line) => `${JSON.stringify(line)}\n`).join('')
// Zones of the random shows are marked as secret, which no zone is.
const valid = text.replaceAll(/"zone":"secret[^"]*"/g, '"zone":"Europe/Berlin"')
writeFileSync(join(LOGS, `${name}.jsonl`), valid)
