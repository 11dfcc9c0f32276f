type Stored = Readonly<Record<string, unknown>>

/** Turns something as it was stored into what this version stores. */
type Upcast = (stored: unknown) => unknown

export function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const each =
  (upcast: Upcast): Upcast =>
  (stored) =>
    Array.isArray(stored) ? stored.map(upcast) : stored

const both =
  (first: Upcast, second: Upcast): Upcast =>
  (stored) =>
    second(first(stored))

/** Upcasts a record by what it has under a name. */
const byName =
  (name: string, upcasts: Readonly<Record<string, Upcast>>): Upcast =>
  (stored) => {
    const kind = isRecord(stored) ? stored[name] : undefined
    return typeof kind === 'string' && Object.hasOwn(upcasts, kind)
      ? upcasts[kind]?.(stored)
      : stored
  }

/** Upcasts what a record has under these names. */
const parts =
  (names: Readonly<Record<string, Upcast>>): Upcast =>
  (stored) => {
    if (!isRecord(stored)) return stored
    const changed = Object.entries(names).flatMap(([name, upcast]) => {
      const after = name in stored ? upcast(stored[name]) : undefined
      return after === undefined || after === stored[name] ? [] : [[name, after] as const]
    })
    return changed.length === 0 ? stored : { ...stored, ...Object.fromEntries(changed) }
  }

/**
 * Adds to a position when its turn began, where it does not state it (R5b). Without a pause since the start, the stopwatch knows;
 * otherwise that is when the item was first on, as far as is known.
 */
function withTurn(stored: unknown, hasJustStarted = false): unknown {
  if (!isRecord(stored) || !('startedAt' in stored) || 'turn' in stored) return stored
  const { startedAt, watch } = stored
  const isUnbroken = isRecord(watch) && (hasJustStarted || watch['runningSince'] === startedAt)
  const turn = isUnbroken
    ? { at: watch['runningSince'], used: watch['banked'] }
    : { at: startedAt, used: 0 }
  return { ...stored, turn }
}

const unchanged: Upcast = (stored) => stored

/** Each upcasts an entity of any shape that was ever stored, wherever it is stored: an entity has no version of its own. */
const ENTITIES = {
  position: withTurn,
  /** Also some fields of one. */
  item: unchanged,
  /** Its heading: items are upcast by themselves. */
  segment: unchanged,
  /** All but its segments. */
  agenda: unchanged,
  /** What a link gives. */
  grant: unchanged,
}

/** Turns an event of one version into the next. */
type Next = (event: Stored) => Stored

/** Once a publication was a step of the run that the console's undo took back; since version 2 it is one of its own, and those of before stay (R8d). */
function publicationStep(event: Stored): Stored {
  const { step: stored } = event
  if (!isRecord(stored) || stored['command'] !== 'publish') return event
  return { ...event, step: { ...stored, side: 'publication', undo: [] } }
}

/** Until version 3 a step of the run had the events that took it back, which put back more than was its own: it is listed, and stays (R8). */
function changedStep(event: Stored): Stored {
  const { step: stored } = event
  if (!isRecord(stored) || stored['side'] === 'draft') return event
  const { undo, redo, revision, ...others } = stored
  const now =
    stored['side'] === 'publication'
      ? { ...others, undo, lowered: [] }
      : { ...others, desk: 'moderators', changes: null }
  return { ...event, step: now }
}

const same: Next = (event) => event

/** By event type, from version 1 on, what turns an event into one of the next version; all others have one version. */
const VERSIONS: ReadonlyMap<unknown, readonly Next[]> = new Map([
  // Until version 2 a position did not state when its turn began, which is upcast wherever one is stored.
  ['positionRestored', [same]],
  // Until version 2 it never changed segments.
  ['itemsOrdered', [same]],
  ['stepTaken', [publicationStep, changedStep]],
])

/** An event of any version as one of today; one of a type or version we do not know stays as it is. */
function eventUpcast(stored: Stored): Stored {
  const { type, v } = stored
  const newest = (VERSIONS.get(type)?.length ?? 0) + 1
  if (typeof v !== 'number' || v < 1 || v >= newest) return stored
  const next = VERSIONS.get(type)?.slice(v - 1) ?? []
  return { ...next.reduce((event, one) => one(event), stored), v: newest }
}

/** Returns what upcasts an event with all that is inside it, by what upcasts each entity. */
export function upcastWith(
  entities: Readonly<Record<keyof typeof ENTITIES, Upcast>> & {
    readonly position: typeof withTurn
  },
): Upcast {
  const { item, grant } = entities
  const position: Upcast = (stored) => entities.position(stored)
  const wholeSegment = both(parts({ items: each(item) }), entities.segment)
  const agenda = both(parts({ segments: each(wholeSegment) }), entities.agenda)
  const entries = each(wholeSegment)
  const draftChange = byName('type', {
    insertItem: parts({ item }),
    removeItem: parts({ was: item }),
    insertSegment: parts({ segment: wholeSegment }),
    removeSegment: parts({ was: wholeSegment }),
  })
  const change = byName('of', {
    position: parts({ was: position, is: position }),
    order: parts({ segments: parts({ was: entries, is: entries }) }),
    inserted: parts({ item }),
    fields: parts({ was: item, is: item }),
  })
  // Each command but Resume began a turn with the position that it wrote.
  const pressed = byName('of', { position: parts({ is: (is) => entities.position(is, true) }) })
  const step: Upcast = (stored) => {
    const isResume = isRecord(stored) && stored['command'] === 'resume'
    return parts({
      changes: each(isResume ? change : both(pressed, change)),
      lowered: each(change),
      wrote: parts({ agenda }),
      undo: each(event),
      redo: each(event),
    })(stored)
  }
  // Under one name, all events have one kind of entity.
  const inside = parts({
    agenda,
    item,
    fields: item,
    segments: entries,
    changes: each(draftChange),
    grant,
    position,
    step,
  })
  function event(stored: unknown): unknown {
    return isRecord(stored) ? inside(eventUpcast(stored)) : stored
  }
  return event
}

/** Turns a stored event of any version, and all that is inside it, into one of today; leaves what it does not know as it is. */
export const upcast = upcastWith(ENTITIES)
