/** The words of one language for headings and the titles of events. `#` in a word is any number, in figures or words. */
export type HeadingWords = {
  /** Names of an agenda: `running order`. */
  readonly agendas: readonly string[]
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
}
