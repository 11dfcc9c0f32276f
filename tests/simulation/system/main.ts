import { type ChildProcess, fork } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { machine, machineLine } from '../../bench/report/machine.ts'
import { liveThrough, type Summary, sumOf } from './range.ts'

const HELP = `npm run simulate              live through 1,000 shows with new seeds
  --shows N                   as many shows
  --seed N                    the seed of the first show; the others follow
  --minutes N                 begin no show after as many minutes
  --first                     end at the first show that goes wrong, with its whole plan
  --docs                      write the figures into docs/reliability.md
`

const OPTIONS = {
  shows: { type: 'string', default: '1000' },
  seed: { type: 'string' },
  minutes: { type: 'string', default: 'Infinity' },
  first: { type: 'boolean', default: false },
  docs: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  part: { type: 'boolean', default: false },
} as const

const DOCS = join(import.meta.dirname, '../../../docs/reliability.md')
const BEGIN = '<!-- figures: npm run simulate -- --docs -->'
const END = '<!-- end of figures -->'

const HOUR = 3_600_000

/** How many shows a process lives through before it reports. */
const PART = 25

/** How many shows that went wrong end a run. */
const MOST_FOUND = 3

const grouped = (n: number): string => Math.round(n).toLocaleString('en')

/** Returns the figures of a run as lines of a document. */
function figuresOf({ shows, lasted, steps, commands, events, acts, found }: Summary): string[] {
  return [
    `${grouped(shows)} shows, ${grouped(lasted / HOUR)} simulated hours, ${grouped(steps)} steps; ${grouped(commands)} commands pressed, ${grouped(events)} events written; ${found.length} shows went wrong.`,
    '',
    '| what happened | how often |',
    '|---|---|',
    ...Object.entries(acts).map(([what, often]) => `| ${what} | ${grouped(often)} |`),
  ]
}

type Request = { readonly from: number; readonly count: number; readonly mostFound: number }

/** Runs parts of a range of seeds in a process of its own; passes each summary on. */
function startPart(next: () => Request | null, onSummary: (part: Summary) => void): Promise<void> {
  const child: ChildProcess = fork(process.argv[1] ?? '', ['--part'])
  const ask = () => {
    const request = next()
    if (request === null) child.disconnect()
    else child.send(request)
  }
  return new Promise((resolve, reject) => {
    child.on('message', (message: Summary | 'ready') => {
      if (message !== 'ready') onSummary(message)
      ask()
    })
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`exit code ${code}`))))
  })
}

function servePart(): void {
  process.on('message', async ({ from, count, mostFound }: Request) => {
    process.send?.(await liveThrough(from, count, mostFound))
  })
  process.send?.('ready')
}

/** Lives through shows on all processors; prints the figures, and the story of each show that went wrong. Returns the exit code. */
export async function simulate(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: OPTIONS })
  if (values.part) {
    servePart()
    return 0
  }
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  const first = values.seed === undefined ? randomInt(2 ** 40) : Number(values.seed)
  const shows = Number(values.shows)
  process.stdout.write(`${machineLine(await machine())}\nSeeds from ${first} on\n`)
  let sum: Summary | null = null
  let from = first
  const mostFound = values.first ? 1 : MOST_FOUND
  const began = performance.now()
  const isOver = () => performance.now() - began >= Number(values.minutes) * 60_000
  const next = () => {
    if (isOver() || from >= first + shows || (sum?.found.length ?? 0) >= mostFound) return null
    from += PART
    return { from: from - PART, count: Math.min(PART, first + shows - from + PART), mostFound }
  }
  const onSummary = (part: Summary) => {
    sum = sum === null ? part : sumOf(sum, part)
    for (const { seed, failure, story } of part.found)
      process.stdout.write(`\nSeed ${seed}: ${failure}\n${story.join('\n')}\n`)
  }
  await Promise.all(
    Array.from({ length: availableParallelism() }, () => startPart(next, onSummary)),
  )
  if (sum === null) return 1
  const minutes = (performance.now() - began) / 60_000
  const lines = [...figuresOf(sum), '', `It took ${minutes.toFixed(1)} min.`]
  process.stdout.write(`\n${lines.join('\n')}\n`)
  if (values.docs) writeDocs([machineLine(await machine()), '', ...lines])
  return (sum as Summary).found.length === 0 ? 0 : 1
}

function writeDocs(lines: readonly string[]): void {
  const text = readFileSync(DOCS, 'utf8')
  const [before, after] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)]
  writeFileSync(DOCS, `${text.slice(0, before)}\n${lines.join('\n')}\n${text.slice(after)}`)
}
