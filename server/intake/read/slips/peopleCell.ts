import type { Cell } from '../../document.ts'
import { type Stated, statedAt } from '../clock/stated.ts'
import { kindOf } from '../kinds.ts'
import type { Named } from '../people/named.ts'
import { isNobody } from '../people/nobody.ts'
import { type NamedPeople, namesBeforePosts, peopleIn } from '../people/peopleIn.ts'
import { honorificsInside } from '../people/posts.ts'
import { fold, tidy } from '../words/fold.ts'
import { measured } from './lengthsInTitle.ts'
import type { Case } from './slip.ts'
import { textOf } from './tableCells.ts'

/** What a cell for people states: the people, the cases they bring, and words that name nobody. */
export type PeopleCell = {
  readonly people: readonly Named[]
  readonly doubtful: boolean
  readonly cases: readonly Case[]
  /** A length stated for each of them. */
  readonly each: Stated | null
  readonly rest: string
}

const CASES =
  /(?:case (?:sharing|studies|presentations?|examples)|cases|fallbeispiele|städtebeispiele|études de cas|案例分享|案例介绍)([^:：\n]{0,40})[:：]\s*/i
const LIST = /\s*[,;、]\s*(?:and\s+|und\s+|et\s+)?|\s+(?:and|und|et)\s+|\s*和\s*/
const NOBODY: NamedPeople = { people: [], doubtful: false }

/** Returns where the heading of a list of cases ends that a folded text begins with; 0 where it begins with none. */
export function casesLabelEnd(text: string): number {
  const found = CASES.exec(text.slice(0, 100))
  return found?.index === 0 ? found[0].length : 0
}

/** `Case sharing from 3 areas: A, B and C` with the people who bring them behind it, in the same order. */
function casesIn(text: string) {
  const label = CASES.exec(text)
  if (label === null) return { before: text, cases: [], people: [], doubtful: false }
  const tail = text.slice(label.index + label[0].length)
  const places = [...namesBeforePosts(tail), ...honorificsInside(tail), tail.indexOf('\n')]
  const cut = Math.min(...places.filter((place) => place > 0), tail.length)
  const titles = tail
    .slice(0, cut)
    .split(LIST)
    .map(tidy)
    .filter((title) => title !== '')
  const { people } = peopleIn(tail.slice(cut), 'column')
  const isPaired = people.length === titles.length
  const cases = titles.map((title, at) => ({
    title,
    people: isPaired ? people.slice(at, at + 1) : [],
  }))
  return {
    before: text.slice(0, label.index),
    cases,
    people: isPaired ? [] : people,
    doubtful: people.length > 0,
  }
}

function cellText(cells: readonly Cell[]): string {
  return fold(cells.map(({ lines }) => lines.map(({ text }) => text).join('\n')).join('\n')).trim()
}

/** Returns the words of a cell that name nobody, where they state more than `All`. */
function restOf(text: string): string {
  const words = tidy(text)
  const isShort = words.split(' ').length < 3 && !/^(?:全体|所有)/.test(words)
  return isNobody(words) && isShort ? '' : words
}

/** Takes a length for each of the people from before or behind them. */
function withoutEach(text: string): { words: string; each: Stated | null } {
  const ahead = statedAt(text, 0)
  const sign = ahead === null ? null : /^\s*[:,-]\s*/.exec(text.slice(ahead.end))
  if (ahead?.stated.each === true && sign !== null)
    return { words: text.slice(ahead.end + sign[0].length), each: ahead.stated }
  const { text: words, each } = measured(text)
  return each === null || words === '' ? { words: text, each: null } : { words, each }
}

/** A label holds for its own cell. */
function peopleInCells(texts: readonly string[]): NamedPeople {
  const all = texts.map((text) => peopleIn(text, 'column'))
  return {
    people: all.flatMap(({ people }) => people),
    doubtful: all.some(({ doubtful }) => doubtful),
  }
}

/** Reads the cells of the columns for people; those of a column for the chair moderate. */
export function peopleOfCell(cells: readonly Cell[], chairs: readonly Cell[]): PeopleCell {
  const text = cellText(cells)
  const { before, cases, people, doubtful } = casesIn(text)
  const { words, each } = withoutEach(before)
  const isOther = statedAt(words, 0) !== null || (kindOf(words) !== null && words.length < 40)
  const named = isOther
    ? NOBODY
    : peopleInCells(words === text ? cells.map((cell) => cellText([cell])) : [words])
  const moderators = peopleIn(cellText(chairs), 'column').people.map((one) => ({
    ...one,
    role: one.role ?? ('moderator' as const),
  }))
  return {
    people: [...named.people, ...people, ...moderators],
    doubtful: named.doubtful || doubtful,
    cases,
    each,
    rest: before === text && named.people.length === 0 ? restOf(text) : '',
  }
}

/** Adds what columns for posts and organisations state: line by line where there are as many as people, else to the last. */
export function withColumns(
  people: readonly Named[],
  posts: readonly Cell[],
  organisations: readonly Cell[],
): Named[] {
  const columns = [
    [posts, 'titles'],
    [organisations, 'affiliations'],
  ] as const
  return columns.reduce<Named[]>(
    (all, [cells, as]) => {
      const lines = cells.flatMap((cell) => cell.lines)
      const texts =
        lines.length === all.length
          ? lines.map(({ text }) => text)
          : [...all.slice(1).map(() => ''), textOf({ lines, continues: false })]
      return all.map((one, at) =>
        (texts[at] ?? '') === '' ? one : { ...one, [as]: [...one[as], texts[at] ?? ''] },
      )
    },
    [...people],
  )
}
