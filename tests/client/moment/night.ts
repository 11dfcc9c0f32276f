import { timesText } from '../../../client/ui/agenda/zoneTimes.ts'
import { linesAt } from '../../../client/views/moderator/agenda/rows.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { newPerson } from '../../../shared/agenda/newRecords.ts'
import type { Role } from '../../../shared/run/grant.ts'
import type { Case } from '../../support/given.ts'
import { showOf } from '../../support/shows.ts'

export const BEIJING = 'Asia/Shanghai'
export const BERLIN = 'Europe/Berlin'
export const TOKYO = 'Asia/Tokyo'

/** A night in Beijing, four items of half an hour from 23:30, the last Ana's. */
export function night(zones: readonly string[] = [BEIJING, BERLIN], zone?: string): Agenda {
  const made = showOf('23:30 a 30, b 30, c 30, d 30', {
    date: '2026-06-17',
    zones,
    stop: '01:45+1',
  })
  const ana = newPerson({ id: 'ana', name: { en: 'Ana' } })
  const [segment] = made.segments
  const items = (segment?.items ?? []).map((item) =>
    item.id === 'd' ? { ...item, speakers: [{ person: 'ana', role: 'speaker' as const }] } : item,
  )
  return {
    ...made,
    people: [zone === undefined ? ana : { ...ana, zone }],
    segments: made.segments.map((one) => ({ ...one, items })),
  }
}

/** What a link of one role gets, for Ana where it is a speaker's, on a device somewhere. */
export function reads(show: Case, role: Role, device: string | null = null) {
  const person = role === 'speaker' ? 'ana' : null
  const you = { link: role, grant: { roles: [role], person, booth: null } }
  const state = visibleState(show.state, audienceOf(you.grant))
  return [state, show.now, you, 'en', device] as const
}

/** The same without a device: a screen of a room, or one that chooses for itself. */
export function watches(show: Case, role: Role) {
  const [state, now, you, lang] = reads(show, role)
  return [state, now, you, lang] as const
}

/** Start of every row on the console: at home, and in the other zones. */
export function rows(show: Case, device: string | null = null): readonly string[] {
  const [state, now, you, lang] = reads(show, 'moderator')
  const lines = linesAt({ show: state, you, seq: 1, now, lang, device }, now)
  return lines.flatMap((line) =>
    line.type === 'item' ? [[line.expected, timesText(line.away)].join(' | ')] : [],
  )
}

/** A text with plain spaces. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ')
/** Times as one text. */
export const said = (times: Parameters<typeof timesText>[0] | null | undefined) =>
  plain(timesText(times ?? []))
