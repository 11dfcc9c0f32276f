import type { LanguageTag } from '../../shared/agenda/texts.ts'
import type { en } from './en/dictionary.ts'
import type { messages } from './en/messages.ts'
import type { Same } from './shape.ts'

/** An area of words: one that all screens share, and those of the screens. */
export type Area = keyof typeof en

/** Where the words of each area are, in the shape of the English ones: each in a file of its name. */
type Areas = {
  readonly [A in Area]: () => Promise<{ readonly [Named in A]: Same<(typeof en)[A]> }>
}

/** All that one of Rostrum's own languages is. */
export type LanguageEntry = {
  /** The tag that content and the page's `lang` go by. */
  readonly tag: LanguageTag
  /** What the language calls itself. */
  readonly name: string
  /** The same in two or so letters, for the switch. */
  readonly mark: string
  /** How days, lists and numbers are written. */
  readonly locale: string
  /** Between two parts of one line. */
  readonly comma: string
  /** Between the names of a list that is typed. */
  readonly and: string
  /** Between a thing and what is said of it. */
  readonly colon: string
  /** Between two sentences. */
  readonly space: string
  /** Its quotation marks; its texts have no others. */
  readonly quotes: readonly [opening: string, closing: string]
  /** What a length or a shortest length is typed by, in small letters. */
  readonly typed: Readonly<Record<'hour' | 'minute' | 'second' | 'kept', readonly string[]>>
  /** The words that a page has before it could fetch any: of `common`, what is said while it opens or cannot. */
  readonly first: Same<typeof messages>
  readonly areas: Areas
}
