import type { PersonId } from '../../agenda/ids.ts'
import { placeholderIn, spellingReplacer } from './spellings.ts'
import {
  erasedId,
  isJsonRecord,
  isPersonChange,
  isPersonRecord,
  isRename,
  type JsonRecord,
  NAME_FIELDS,
  type StoredPerson,
} from './storedPeople.ts'

const NOTHING: ReadonlySet<unknown> = new Set()

/** The fields with time zones and languages, in which a name such as Berlin or Hans is none. */
const CODE_FIELDS: ReadonlySet<unknown> = new Set([
  ...['zone', 'zones', 'lang', 'language', 'languages', 'alsoLanguages', 'speaks'],
])

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/

/** Returns the language of a text in a record: its key, or the language beside it. */
function languageOf({ lang }: JsonRecord, key: string): string | undefined {
  if (typeof lang === 'string') return lang
  return LANGUAGE_TAG.test(key) && key !== 'was' && key !== 'is' ? key : undefined
}

/** Whether a part of a record, or of a change of a field, contains codes. */
function isCode({ field }: JsonRecord, key: string): boolean {
  return CODE_FIELDS.has(key) || (CODE_FIELDS.has(field) && (key === 'value' || key === 'was'))
}

/** Whether a part of a stored value is the id of a person, or of their link if `withLinks`. */
function isIdIn({ type, field }: JsonRecord, key: string, withLinks: boolean): boolean {
  if (key === 'person' || key === 'chair') return true
  if (key === 'link' || key === 'by') return withLinks
  if (key === 'after') return type === 'insertPerson'
  return field === 'chair' && (key === 'value' || key === 'was')
}

const isPlainId = (text: string) => /^[A-Za-z0-9._/-]+$/.test(text)

function parsedOrNull(text: string): unknown {
  try {
    return text.startsWith('{') ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/**
 * Rewrites stored values of a show without one person: events in the form of any version, and texts that contain JSON. Rewriting
 * all events and then replaying them gives the same state as replaying first, so undo and reports continue to work.
 */
export class Eraser {
  /** The new id of the person, which has nothing of the name. */
  readonly id: PersonId
  /** The free texts that mentioned the person so far, with their replacements. */
  readonly mentions = new Map<string, string>()
  /** Returns a text with all spellings of the name replaced, with words in its language. */
  readonly replace: (text: string, language?: string) => string
  readonly #person: StoredPerson

  /** `people` are all people of the show; `contacts` the addresses of this one. */
  constructor(
    person: StoredPerson,
    people: readonly StoredPerson[],
    contacts: readonly string[] = [],
  ) {
    this.id = erasedId(person.number)
    this.#person = person
    this.replace = spellingReplacer(person, people, contacts)
  }

  readonly rewrite = (value: unknown): unknown => {
    if (typeof value === 'string') return this.#text(value)
    // Other changes of the person's fields disappear, as the rewritten person never has these fields.
    if (Array.isArray(value)) return value.filter((one) => !this.#isDropped(one)).map(this.rewrite)
    if (!isJsonRecord(value)) return value
    if (isPersonRecord(value)) return this.#personRecord(value)
    if (isPersonChange(value)) return this.#personChange(value)
    return isRename(value) ? this.#rename(value) : this.#parts(value)
  }

  #text(text: string, language?: string): string {
    // A word of the program, such as a role.
    if (/^[a-z]+$/.test(text)) return text
    const parsed = parsedOrNull(text)
    if (parsed !== null) return JSON.stringify(this.rewrite(parsed))
    const replaced = this.replace(text, language)
    if (replaced !== text && !isPlainId(text)) this.mentions.set(text, replaced)
    return replaced
  }

  /** Returns a name in the same languages, with the words for an erased person. */
  #placeholder(texts: unknown): unknown {
    if (!isJsonRecord(texts)) return texts
    const tags = Object.keys(texts)
    return Object.fromEntries(tags.map((tag) => [tag, placeholderIn(tag, this.#person.number)]))
  }

  #personRecord(record: JsonRecord): unknown {
    if (record['id'] !== this.#person.id) return this.#parts(record, NAME_FIELDS)
    const name = this.#placeholder(record['name'])
    return { id: this.id, name, title: null, affiliation: null, pronunciation: null, speaks: [] }
  }

  #personChange(record: JsonRecord): unknown {
    const { id, field, lang } = record
    if (id !== this.#person.id) return NAME_FIELDS.has(field) ? record : this.#parts(record)
    const words = placeholderIn(String(lang), this.#person.number)
    const [value, was] = ['value', 'was'].map((key) => (record[key] === null ? null : words))
    return { ...record, id: this.id, value, was }
  }

  #isDropped(value: unknown): boolean {
    if (!isJsonRecord(value) || !isPersonChange(value)) return false
    return value['id'] === this.#person.id && value['field'] !== 'name'
  }

  #rename(record: JsonRecord): unknown {
    if (record['person'] !== this.#person.id) return record
    const keys = ['name', 'was', 'is'].filter((key) => key in record)
    const names = keys.map((key) => [key, this.#placeholder(record[key])])
    return { ...record, person: this.id, ...Object.fromEntries(names) }
  }

  /** Rewrites each part of a record; `fixed` are parts that stay. */
  #parts(record: JsonRecord, fixed = NOTHING): unknown {
    const { id, hasLink } = this.#person
    const partOf = (key: string, value: unknown): unknown => {
      if (fixed.has(key) || isCode(record, key)) return value
      if (value === id && isIdIn(record, key, hasLink)) return this.id
      // The name on a link of the person.
      const isOwnName = key === 'name' && typeof value === 'string' && record['person'] === id
      if (isOwnName) return placeholderIn('en', this.#person.number)
      return typeof value === 'string'
        ? this.#text(value, languageOf(record, key))
        : this.rewrite(value)
    }
    return Object.fromEntries(
      Object.entries(record).map(([key, value]) => [
        // Keys with a hyphen are ids, such as those of segments; all others are words of the program.
        key.includes('-') && !LANGUAGE_TAG.test(key) ? this.replace(key) : key,
        partOf(key, value),
      ]),
    )
  }
}
