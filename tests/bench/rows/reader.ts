import { readFileSync } from 'node:fs'
import { readFile } from '../../../server/intake/readFile.ts'
import { EDITS } from '../../server/intake/corpus/edits.ts'
import { type Score, scoreOf } from '../../server/intake/corpus/score.ts'
import {
  type Source,
  type SourceSet,
  sourcesOf,
  textOf,
} from '../../server/intake/corpus/sources.ts'
import { atMost, type Bench, figure, inRounds, type Row, valuesBy } from '../row.ts'
import { monotonic } from '../wire/monotonic.ts'

const OPTIONS = { date: null, zone: null }
/** The lines of the long text, and every how many edited texts are read. */
const LINES = 2_000
const EVERY = 4

const NOTHING: Score = {
  ...{ total: 0, items: 0, starts: 0, minutes: 0, people: 0, invented: 0 },
  ...{ wrong: 1, silent: 1, lost: [] },
}

async function scoreText(source: Source, text: string): Promise<Score> {
  const { expectation } = source
  const answer = await readFile(new TextEncoder().encode(text), expectation.source, OPTIONS)
  return answer.ok ? scoreOf(expectation.ways, answer.reading) : NOTHING
}

/** The first word of a file's name: `mail` of `mailReef`. */
const familyOf = ({ expectation }: Source) => /^[a-z]+/.exec(expectation.source)?.[0] ?? ''

const mean = (scores: readonly Score[]) =>
  scores.reduce((sum, { total }) => sum + total, 0) / scores.length

const total = (scores: readonly Score[], key: 'wrong' | 'silent') =>
  scores.reduce((sum, score) => sum + score[key], 0)

/** Scores a set, and reports each file and each family of two files or more. */
async function scoreSet(set: SourceSet, report: Bench['report']): Promise<readonly Score[]> {
  const scored: { readonly source: Source; readonly score: Score }[] = []
  for (const source of sourcesOf(set))
    scored.push({ source, score: await scoreText(source, textOf(source)) })
  for (const { source, score } of scored) {
    const { wrong, silent, lost } = score
    report(
      `${set} ${source.expectation.source}: ${score.total.toFixed(2)}, ${wrong} wrong, ${silent} of them without a finding, ${lost.length} lines lost`,
    )
  }
  for (const family of new Set(scored.map(({ source }) => familyOf(source)))) {
    const all = scored.flatMap(({ source, score }) => (familyOf(source) === family ? [score] : []))
    if (all.length > 1) report(`${set} ${family}: ${mean(all).toFixed(2)} in ${all.length} texts`)
  }
  return scored.map(({ score }) => score)
}

/** Scores edited training texts: each edit is applied to every fourth text. */
async function scoreEdits(): Promise<readonly Score[]> {
  const scores: Score[] = []
  for (const [n, edit] of EDITS.entries())
    for (const [at, source] of sourcesOf('training').entries()) {
      const edited = edit.of(textOf(source))
      if ((at + n) % EVERY === 0 && edited !== textOf(source))
        scores.push(await scoreText(source, edited))
    }
  return scores
}

/** Reads one long text, and returns the time in ms. */
async function timeLongText(): Promise<number> {
  const [one] = sourcesOf('open')
  const lines = one === undefined ? [] : readFileSync(one.text, 'utf8').split('\n')
  const text = Array.from({ length: LINES }, (_, at) => lines[at % lines.length]).join('\n')
  const started = monotonic()
  await readFile(new TextEncoder().encode(text), null, OPTIONS)
  return monotonic() - started
}

async function run(bench: Bench) {
  const [training, judged] = [
    await scoreSet('training', bench.report),
    await scoreSet('judged', bench.report),
  ]
  const edits = await scoreEdits()
  const times = await inRounds(bench, timeLongText)
  const lost = [...training, ...judged, ...edits].reduce((sum, score) => sum + score.lost.length, 0)
  const silent = (100 * total(judged, 'silent')) / Math.max(total(judged, 'wrong'), 1)
  return valuesBy([0], {
    training: () => mean(training),
    edits: () => mean(edits),
    judged: () => mean(judged),
    silent: () => silent,
    lost: () => lost,
    long: () => Math.max(...times),
  })
}

/** Measures how well agendas are read. */
export const reader: Row = {
  name: 'reader',
  what: 'The reader on agendas in many layouts',
  how: 'The score of a text is the mean of the shares of items found by title, starts right, minutes right and the F1 of people, minus a quarter of the share of invented items. Rules are tuned on the training texts and their edits; only this row reads the judged texts. A wrong item is silent if no finding is on its lines; a line is lost if it begins with a clock time and is neither in an item nor in a finding.',
  figures: [
    figure('training', 'score of the training texts', ''),
    figure('edits', 'score of edited training texts', ''),
    figure('judged', 'score of the judged texts', ''),
    figure('silent', 'wrong items of the judged texts without a finding', '%', atMost(10)),
    figure('lost', 'timed lines lost', '', atMost(0)),
    figure('long', 'reading 2,000 lines, longest', 'ms', atMost(2_000)),
  ],
  run,
}
