import { type Naming, namingBy } from '../../../shared/access/log/naming.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { BoothId, ItemId, PersonId, SegmentId } from '../../../shared/agenda/ids.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { clockText, digits } from '../../../shared/time/format.ts'
import { type Duration, type Instant, SECOND } from '../../../shared/time/instant.ts'
import { oneLine } from '../terminal.ts'

const LANGUAGE = 'en'

/** Returns a text in the language of the command line, on one line. */
export function plainText(texts: Texts): string {
  return oneLine(textIn(texts, LANGUAGE).text)
}

/** Returns a title, in quotes. */
export function quotedTitle(title: Texts): string {
  return `"${plainText(title)}"`
}

/** Turns a camelCase name into words. */
export function splitCamelCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Formats a length as minutes and seconds. */
export function lengthText(ms: Duration): string {
  return `${ms < 0 ? '-' : ''}${digits(Math.round(Math.abs(ms) / SECOND))}`
}

/** Names the parts of a show around an event: a removed thing has its name in the state before, a new one in the state after. */
export class SceneNames {
  readonly before: ShowState
  readonly after: ShowState
  readonly #naming: Naming

  constructor(before: ShowState, after: ShowState) {
    this.before = before
    this.after = after
    this.#naming = namingBy([after, before], true)
  }

  /** Returns the title of an item, in quotes. */
  item(id: ItemId): string {
    const { title } = this.#naming.titledItem(id)
    return title === undefined ? `"${id}"` : quotedTitle(title)
  }

  /** Returns the title of a segment, in quotes. */
  segment(id: SegmentId): string {
    const { name } = this.#naming.segment(id)
    return name === null ? `"${id}"` : quotedTitle(name)
  }

  person(id: PersonId): string {
    const { name } = this.#naming.person(id)
    return name === null ? id : plainText(name)
  }

  booth(id: BoothId): string {
    return oneLine(this.#naming.booth(id))
  }

  /** Returns the person (or guest name) and the booth of a link, joined by a comma; null if it has neither. */
  owner({ person, name, booth }: Grant): string | null {
    const parts = [
      person === null ? (name ?? null) : this.person(person),
      booth === null ? null : this.booth(booth),
    ]
    return parts.flatMap((part) => (part === null ? [] : oneLine(part))).join(', ') || null
  }

  /** Names a link by its roles and its person or booth. */
  grant(grant: Grant): string {
    const owner = this.owner(grant)
    return `${grant.roles.join(' + ')}${owner === null ? '' : `: ${owner}`}`
  }

  /** Formats a time in the home zone of the show. */
  time(at: Instant): string {
    const { published, draft } = this.after
    return clockText(at, homeZone((published ?? draft)?.agenda))
  }
}
