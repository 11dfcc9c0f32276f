/** A text in one language, or in several by their tags. */
export type EventText = string | Readonly<Record<string, string>>

/** A person of an event, as its source names them. */
export type EventPerson = {
  readonly name: EventText
  readonly title?: string | null
  readonly role?: 'moderator' | 'speaker'
}

/**
 * An event of a structured source. Its times are ISO 8601 with or without an offset, or `HH:MM`; without a start it follows
 * the event before it. `kind` is the word of the source for what it is.
 */
export type SourceEvent = {
  readonly title: EventText
  readonly start: string | null
  readonly end?: string | null
  readonly minutes?: number | null
  /** Where it is; nowhere means in each room of its day. */
  readonly rooms: readonly string[]
  /** The day (YYYY-MM-DD) that it belongs to, where that is not the day of its start. */
  readonly day?: string | null
  readonly people: readonly EventPerson[]
  readonly language?: string | null
  readonly description?: string | null
  readonly kind?: string | null
}

/** All events of a source, with its title and its IANA zone. */
export type Schedule = {
  readonly title: EventText
  readonly zone: string | null
  readonly events: readonly SourceEvent[]
}

/** Splits names in one text; a name contains no comma. */
export function namesIn(text: string): readonly EventPerson[] {
  const names = text.split(/\s*[,;&\n]\s*|\s+(?:and|und|et|e|y)\s+/)
  return names.filter((name) => name.trim() !== '').map((name) => ({ name }))
}
