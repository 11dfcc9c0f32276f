import type { Cell } from '../../document.ts'
import { type Stated, statedAt } from '../clock/stated.ts'
import { kindOf } from '../kinds.ts'
import { hanList } from '../people/hanList.ts'
import type { Named } from '../people/named.ts'
import { type NamedPeople, peopleIn } from '../people/peopleIn.ts'
import { isNobody } from '../people/person.ts'
import { namesBeforePosts } from '../people/running.ts'
import { honorificInside } from '../people/titles.ts'
import { fold, tidy } from '../words/fold.ts'
import { measured } from './lengthsInTitle.ts'
import type { Case } from './slip.ts'
import { textOf } from './tableCells.ts'

/** What a cell for people says: the people, the cases they bring, and words that name nobody. */
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

/** Where the heading of a list of cases ends that a folded text begins with; 0 where it begins with none. */
export function casesLabelEnd(text: string): number {
  const found = CASES.exec(text.slice(0, 100))
  return found?.index === 0 ? found[0].length : 0
}

function listed(text: string): string[] {
  return text
    .split(/\s*[,;、]\s*(?:and\s+|und\s+|et\s+)?|\s+(?:and|und|et)\s+|\s*和\s*/)
    .map(tidy)
    .filter((part) => part !== '')
}

/** Where in a text the first person after a list begins. */
function peopleFrom(text: string): number {
  const lineBreak = text.indexOf('\n')
  const places = [...namesBeforePosts(text), honorificInside(text), lineBreak].filter(
    (place) => place > 0,
  )
  return places.length === 0 ? text.length : Math.min(...places)
}

/** `Case sharing from 3 areas: A, B and C` with the people who bring them after it, in the same order. */
function casesIn(
  text: string,
): { before: string; cases: Case[]; doubtful: boolean; rest: readonly Named[] } | null {
  const label = CASES.exec(text)
  if (label === null) return null
  const tail = text.slice(label.index + label[0].length)
  const cut = peopleFrom(tail)
  const titles = listed(tail.slice(0, cut))
  const { people } = peopleIn(tail.slice(cut), 'column')
  const paired = people.length === titles.length
  const cases = titles.map((title, index): Case => {
    const person = people[index]
    return { title, people: paired && person !== undefined ? [person] : [] }
  })
  return {
    before: text.slice(0, label.index),
    cases,
    doubtful: people.length > 0,
    rest: paired ? [] : people,
  }
}

function cellText(cells: readonly Cell[]): string {
  return fold(cells.map(({ lines }) => lines.map(({ text }) => text).join('\n')).join('\n')).trim()
}

/** Words that name no person: all there are, where nobody was found and they are more than `All`. */
function restOf(text: string, people: readonly Named[]): string {
  if (people.length > 0 || text === '') return ''
  const words = tidy(text)
  return isNobody(words) && words.split(' ').length < 3 && !/^(?:全体|所有)/.test(words)
    ? ''
    : words
}

function inColumn(words: string): NamedPeople {
  const listed = hanList(words)
  return listed === null ? peopleIn(words, 'column') : { people: listed, doubtful: false }
}

/** The people of a cell that says how long each of them has: before them, or behind. */
function withoutEach(text: string): { words: string; each: Stated | null } {
  const ahead = statedAt(text, 0)
  const sign = ahead === null ? null : /^\s*[:,-]\s*/.exec(text.slice(ahead.end))
  if (ahead?.stated.each === true && sign !== null)
    return { words: text.slice(ahead.end + sign[0].length), each: ahead.stated }
  const { text: words, each } = measured(text)
  return each === null || words === '' ? { words: text, each: null } : { words, each }
}

/** Reads the cells of the columns for people; those of a column for the chair moderate. */
export function peopleOfCell(cells: readonly Cell[], chairs: readonly Cell[]): PeopleCell {
  const text = cellText(cells)
  const found = casesIn(text)
  const { words, each } = withoutEach(found?.before ?? text)
  const named =
    statedAt(words, 0) !== null || (kindOf(words) !== null && words.length < 40)
      ? { people: [], doubtful: false }
      : inColumn(words)
  const moderators = peopleIn(cellText(chairs), 'column').people.map((one) => ({
    ...one,
    role: one.role ?? ('moderator' as const),
  }))
  return {
    people: [...named.people, ...(found?.rest ?? []), ...moderators],
    doubtful: named.doubtful || found?.doubtful === true,
    cases: found?.cases ?? [],
    each,
    rest: found === null ? restOf(text, named.people) : '',
  }
}

/** Adds what columns for posts and organisations say: line by line where there are as many as people, else to the last. */
export function withColumns(
  people: readonly Named[],
  posts: readonly Cell[],
  organisations: readonly Cell[],
): Named[] {
  let result = [...people]
  for (const [cells, as] of [
    [posts, 'titles'],
    [organisations, 'affiliations'],
  ] as const) {
    const lines = cells.flatMap(({ lines: own }) => own.map(({ text }) => text))
    if (lines.length === 0 || result.length === 0) continue
    const each = lines.length === result.length
    result = result.map((one, index) => {
      const more = each
        ? [lines[index] ?? '']
        : index === result.length - 1
          ? [textOf({ lines: cells.flatMap((cell) => [...cell.lines]), continues: false })]
          : []
      return { ...one, [as]: [...one[as], ...more] }
    })
  }
  return result
}
