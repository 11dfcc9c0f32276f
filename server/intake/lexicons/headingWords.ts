import { headings as de } from './de/headings.ts'
import { headings as en } from './en/headings.ts'
import { headings as es } from './es/headings.ts'
import { headings as fr } from './fr/headings.ts'
import { headings as it } from './it/headings.ts'
import { headings as zh } from './zh/headings.ts'

/** The words of one language for headings and the titles of events. `#` in a word is any number, in figures or words. */
export type HeadingWords = {
  /** Names of an agenda: `running order`. */
  readonly agendas: readonly string[]
  /** Names of an agenda only before that of its event: `plan for`. */
  readonly plans: readonly string[]
  /** Words between the name of an agenda and that of its event: `for`. */
  readonly agendaOf: readonly string[]
  readonly events: readonly string[]
  /** Words that name no event, whichever they are beside: articles, pronouns, verbs of an announcement. */
  readonly fillers: readonly string[]
  readonly numbers: Readonly<Record<string, number>>
  /** Numbered days: `day #`. */
  readonly days: readonly string[]
  /** Parts of a day that head a session: `morning`. */
  readonly dayParts: readonly string[]
  /** Names of sessions, headings where a colon or a bracket follows. */
  readonly sessions: readonly string[]
  /** Numbered sessions: `session #`. */
  readonly numberedSessions: readonly string[]
  /** Kinds of sessions: `plenary`. */
  readonly sessionKinds: readonly string[]
  /** Words for a numbered item: `agenda item`. */
  readonly points: readonly string[]
  /** Words for items at the same time: `breakouts`. */
  readonly parallels: readonly string[]
  /** Words beside a date by which something is due, or of another meeting. */
  readonly otherDays: readonly string[]
  readonly everyRoom: readonly string[]
  /** Words at the beginning of a title for all who are present: `everyone`. */
  readonly everyone: readonly string[]
  /** Titles that name only the kind of a talk: `keynote`. */
  readonly talks: readonly string[]
  /** Words before the kind of a talk: `opening`. */
  readonly talkKinds: readonly string[]
  /** Titles of an end without a length: `end`. */
  readonly ends: readonly string[]
  /** Words with which the title of an event in a sentence is over: `takes place`. */
  readonly titleEnds: readonly string[]
  /** Words that may be left over at the end of such a title: `on`. */
  readonly titleTails: readonly string[]
  /** Words before a title that an agenda's name follows: `以下是`. */
  readonly introductions: readonly string[]
  /** Words after an event's name that state when it is held: `将于`. */
  readonly heldOn: readonly string[]
}

const ALL: readonly HeadingWords[] = [en, de, zh, fr, es, it]

/** The words of a list in every language. */
export function headingWords(list: Exclude<keyof HeadingWords, 'numbers'>): readonly string[] {
  return ALL.flatMap((words) => words[list])
}

/** Numbers in words, in every language. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.assign(
  {},
  ...ALL.map(({ numbers }) => numbers),
)
