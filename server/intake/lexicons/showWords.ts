import { SHOW as DE } from './de/show.ts'
import { SHOW as EN } from './en/show.ts'
import { SHOW as ES } from './es/show.ts'
import { SHOW as FR } from './fr/show.ts'
import { SHOW as IT } from './it/show.ts'
import { SHOW as ZH } from './zh/show.ts'

/** The facts of the whole show that a label introduces; `note`: an agenda only notes it. */
export const SHOW_LABELS = [
  ...(['date', 'time', 'start', 'stop', 'length', 'title', 'languages', 'place'] as const),
  ...(['background', 'focusAreas', 'organisers', 'partners', 'participants'] as const),
  ...(['contact', 'note'] as const),
]

export type ShowLabel = (typeof SHOW_LABELS)[number]

/** The words of one language about a whole show. */
export type ShowWords = {
  /** Labels before a fact (`Venue: …`) or alone over it, in small letters. */
  readonly labels: Readonly<Partial<Record<ShowLabel, readonly string[]>>>
  /** Words that may stand before a label or in one word with it (`workshop date`, `Tagungsort`). */
  readonly prefixes: readonly string[]
  /** Labels that are followed by their fact without a sign: `organised by …`. */
  readonly spoken: Readonly<Partial<Record<ShowLabel, readonly string[]>>>
  /** First words of lines that greet, thank, ask or close, as in a mail around an agenda. */
  readonly greetings: readonly string[]
  /** First words of a sentence that says when people meet. */
  readonly subjects: readonly string[]
  /** Words for one of a series of meetings, and the ordinals before them. */
  readonly meetings: readonly string[]
  readonly ordinals: readonly string[]
  /** Abbreviations whose full stop ends no sentence. */
  readonly abbreviations: readonly string[]
  /** Words that only join or mark other words: a reading has no place for them. */
  readonly joints: readonly string[]
  /** Words next to an online meeting that say no more than its link, number and passcode. */
  readonly meetingWords: readonly string[]
}

const ALL: readonly ShowWords[] = [EN, DE, FR, ES, IT, ZH]

type List = Exclude<keyof ShowWords, 'labels' | 'spoken'>

/** The words of one list in all languages. */
export function showWords(list: List): readonly string[] {
  return ALL.flatMap((words) => words[list])
}

/** Each label in all languages with the fact it introduces. */
export function showLabels(table: 'labels' | 'spoken'): ReadonlyMap<string, ShowLabel> {
  const all = ALL.flatMap((words) =>
    SHOW_LABELS.flatMap((label) =>
      (words[table][label] ?? []).map((word) => [word, label] as const),
    ),
  )
  return new Map(all.reverse())
}
