import type { DraftChange } from '../../shared/agenda/draft/change.ts'
import type { CommandOf } from '../../shared/run/command.ts'
import type { Addressee, Cue } from '../../shared/run/cue.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { EventOf } from '../../shared/run/state.ts'
import { type Instant, MINUTE, plus } from '../../shared/time/instant.ts'

type SetValue = Extract<DraftChange, { type: 'setValue' }>
type SetText = Extract<DraftChange, { type: 'setText' }>
type ValueOf<O, F> = Extract<SetValue, { of: O; field: F }>

/** Sets a field of a thing in the draft, from one value to another. */
export function set<O extends SetValue['of'], F extends Extract<SetValue, { of: O }>['field']>(
  of: O,
  id: ValueOf<O, F>['id'],
  field: F,
  was: ValueOf<O, F>['was'],
  value: ValueOf<O, F>['value'],
): DraftChange {
  // The compiler does not follow that these parts belong to one member of the union.
  return { type: 'setValue', of, id, field, value, was } as unknown as DraftChange
}

/** Sets a text of a thing in the draft in one language. */
export function setText<O extends SetText['of']>(
  of: O,
  id: Extract<SetText, { of: O }>['id'],
  field: Extract<SetText, { of: O }>['field'],
  lang: string,
  was: string | null,
  value: string | null,
): DraftChange {
  // As above.
  return { type: 'setText', of, id, field, lang, value, was } as unknown as DraftChange
}

type Spot = { readonly segment: string; readonly after: string | null }

export const moveItem = (item: string, was: Spot, to: Spot): DraftChange => ({
  type: 'moveItem',
  item,
  to,
  was,
})

/** Moves an item of the published agenda. */
export const reorder = (item: string, was: Spot, to: Spot): CommandOf<'reorder'> => ({
  type: 'reorder',
  item,
  to,
  was,
})

type Content = CommandOf<'sendCue'>['content']

/** Sends a cue, for two minutes where nothing else is stated. */
export const sendCue = (to: Addressee, content: Content, life = 120_000): CommandOf<'sendCue'> => ({
  type: 'sendCue',
  to,
  content,
  life,
})

type Canned = Extract<Content, { type: 'canned' }>

/** A canned cue; of minutes with how many. */
export const canned = (name: Canned['canned'], minutes?: number): Canned => ({
  type: 'canned',
  canned: name,
  params: minutes === undefined ? null : { minutes },
})

/** A cue in one's own words. */
export const free = (text: string): Content => ({ type: 'free', text, lang: 'en' })

/** A person as the receiver of a cue. */
export const toPerson = (person: string): Addressee => ({ type: 'person', person })

/** Everyone of a role as the receivers of a cue. */
export const toRole = (role: Extract<Addressee, { type: 'group' }>['role']): Addressee => ({
  type: 'group',
  role,
})

/** A cue of a moderator to a person, as the state has it. */
export const cueOf = (id: string, sentAt: Instant, more: Partial<Cue> = {}): Cue => ({
  id,
  to: toPerson('ada'),
  content: free('A word'),
  by: { link: 'moderator', roles: ['moderator'] },
  sentAt,
  until: plus(sentAt, MINUTE),
  seen: [],
  ...more,
})

/** The event of a new link, a speaker's where its grant states nothing else. */
export const linkMade = (link: string, grant: Partial<Grant> = {}): EventOf<'linkMade'> => ({
  type: 'linkMade',
  v: 1,
  link,
  grant: { roles: ['speaker'], person: null, booth: null, ...grant },
})
