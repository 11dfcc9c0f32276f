import type { LanguageTag } from '../../shared/agenda/texts.ts'
import type { en } from './en/dictionary.ts'
import type { messages } from './en/messages.ts'
import type { Area } from './keys.ts'
import type { Same } from './shape.ts'

/** A language of the screens. */
export type LanguageEntry = {
  /** The tag of content in this language, also the `lang` of the page. */
  readonly tag: LanguageTag
  /** The name of the language in itself. */
  readonly name: string
  /** A short form of the name, for the language switch. */
  readonly mark: string
  /** The locale of dates, lists and numbers. */
  readonly locale: string
  /** Separates two parts of a line. */
  readonly comma: string
  /** Separates the names of a typed list. */
  readonly and: string
  /** Separates a label from its value. */
  readonly colon: string
  /** Separates two sentences. */
  readonly space: string
  /** Quotation marks; texts of the language use no others. */
  readonly quotes: readonly [opening: string, closing: string]
  /** The units that a person may type in a length, and the marks of a fixed one, in small letters. */
  readonly typed: Readonly<Record<'hour' | 'minute' | 'second' | 'kept', readonly string[]>>
  /** The texts of `common` that a page shows before it can load any. */
  readonly first: Same<typeof messages>
  readonly areas: {
    readonly [A in Area]: () => Promise<{ readonly [Named in A]: Same<(typeof en)[A]> }>
  }
}
