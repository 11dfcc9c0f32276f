import { readFileSync } from 'node:fs'
import { Kind } from '../../../../shared/agenda/model.ts'

/** How a value is expected; the marks are explained in `README.md` beside this file. */
export type Mark = string | null

/** A turn; a block stands over the items that follow it. */
export type ExpectedItem = {
  readonly start: Mark
  readonly minutes: Mark
  /** A distinctive part; `a|b`: either of them. */
  readonly title: string
  /** Any of them is right. */
  readonly kinds: readonly Kind[]
  readonly people: readonly string[]
  /** It may be read as an item or not. */
  readonly optional: boolean
}

/** A block; its people are on at least one of its items. */
export type ExpectedBlock = ExpectedItem & { readonly items: ExpectedItem[] }

/** What an agenda of one day and room must be read as. */
export type ExpectedAgenda = {
  title: string | null
  date: Mark
  room: Mark
  /** The home zone first. */
  zones: readonly string[]
  /** The start and the stop; not checked where undefined. */
  from?: Mark
  stop?: Mark
  meeting?: { readonly link: string; readonly id: string | null; readonly passcode: string | null }
  readonly entries: (ExpectedItem | ExpectedBlock)[]
}

/** How a source must be read. */
export type Expectation = {
  source: string
  /** The ways to read it that are equally good, each with its agendas. */
  readonly ways: ExpectedAgenda[][]
  /** Each a set of words, one of which is in the line or the text of a conflict that must be found. */
  readonly conflicts: (readonly string[])[]
  /** Beginnings of lines that belong to no item. */
  readonly notes: string[]
  /** Who chairs which block: a beginning of its title, and the name in its languages. */
  readonly chairs: string[]
}

export const isBlock = (entry: ExpectedItem): entry is ExpectedBlock => 'items' in entry

/** Creates an agenda of which nothing is expected. */
export const emptyAgenda = (): ExpectedAgenda => ({
  title: null,
  date: null,
  room: null,
  zones: [],
  entries: [],
})

const markOf = (text: string): Mark => (text === '-' ? null : text)

const ENTRY = /^ *(maybe )?(?:block )?(\S+) (\S+) (.+)$/

function itemOf(line: string): ExpectedItem {
  const [, maybe, start = '', minutes = '', text = ''] = ENTRY.exec(line) ?? []
  const [title = '', ...more] = text.split(/ (?=[#@])/)
  if (title === '') throw new Error(`no entry: ${line}`)
  const after = (sign: string) =>
    more.filter((word) => word.startsWith(sign)).map((word) => word.slice(1))
  return {
    start: markOf(start),
    minutes: markOf(minutes),
    title,
    kinds: after('#').map((kind) => Kind.parse(kind)),
    people: after('@'),
    optional: maybe !== undefined,
  }
}

type Take = (rest: string, expectation: Expectation, agenda: ExpectedAgenda) => unknown

/** The lines that are no entries, by their first word. */
const LINES = new Map<string, Take>(
  Object.entries({
    '#': () => undefined,
    source: (rest, expectation) => Object.assign(expectation, { source: rest }),
    or: (_, { ways }) => ways.push([]),
    agenda(rest, { ways }) {
      ways.at(-1)?.push({ ...emptyAgenda(), title: rest === '' ? null : rest })
    },
    date: (rest, _, agenda) => Object.assign(agenda, { date: rest }),
    room: (rest, _, agenda) => Object.assign(agenda, { room: rest }),
    zones: (rest, _, agenda) => Object.assign(agenda, { zones: rest.split(', ') }),
    from: (rest, _, agenda) => Object.assign(agenda, { from: markOf(rest) }),
    stop: (rest, _, agenda) => Object.assign(agenda, { stop: markOf(rest) }),
    meeting(rest, _, agenda) {
      const [link = '', id, passcode] = rest.split(' | ')
      agenda.meeting = { link, id: id || null, passcode: passcode || null }
    },
    conflict: (rest, { conflicts }) => conflicts.push(rest.split(' / ')),
    note: (rest, { notes }) => notes.push(rest),
    chair: (rest, { chairs }) => chairs.push(rest),
  } satisfies Record<string, Take>),
)

/** Parses an expectation; throws where a line is none. */
function parseExpectation(text: string): Expectation {
  const expectation: Expectation = {
    ...{ source: '', ways: [[]], conflicts: [], notes: [], chairs: [] },
  }
  for (const line of text.trimEnd().split('\n')) {
    const agenda = expectation.ways.at(-1)?.at(-1) ?? emptyAgenda()
    const [, word = '', rest = ''] = /^(\S*) ?(.*)$/.exec(line) ?? []
    const take = LINES.get(word)
    const last = agenda.entries.at(-1)
    if (take !== undefined) take(rest, expectation, agenda)
    else if (word === 'block') agenda.entries.push({ ...itemOf(line), items: [] })
    else if (line.startsWith(' ') && last !== undefined && isBlock(last))
      last.items.push(itemOf(line))
    else agenda.entries.push(itemOf(line))
  }
  return expectation
}

export const readExpectation = (file: URL): Expectation =>
  parseExpectation(readFileSync(file, 'utf8'))
