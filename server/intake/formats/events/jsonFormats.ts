import { MINUTE } from '../../../../shared/time/instant.ts'
import { hhmm } from '../../read/plan/hhmm.ts'
import { at, entriesAt, idsAt, listAt, objectsAt, textAt } from './json.ts'
import type { EventText, Schedule, SourceEvent } from './sourceEvent.ts'

/** The minutes of a length such as `00:45` or `1:00:00` (with days). */
function minutesOf(duration: string): number | null {
  const parts = /^\d+(:\d+){1,2}$/.test(duration) ? duration.split(':').map(Number) : []
  const [minutes = 0, hours = 0, days = 0] = parts.reverse()
  return parts.length === 0 ? null : days * 1440 + hours * 60 + minutes
}

/** Converts `schedule.json` of frab, pretalx and their relatives. */
export function frab(data: unknown): Schedule | null {
  const conference = at(data, 'schedule.conference')
  if (!Array.isArray(at(conference, 'days'))) return null
  const events = objectsAt(conference, 'days').flatMap((day) =>
    entriesAt(day, 'rooms').flatMap(([room, talks]) =>
      objectsAt({ talks }, 'talks').map((talk): SourceEvent => {
        const [date, start] = [textAt(day, 'date'), textAt(talk, 'date')]
        return {
          title: [textAt(talk, 'title'), textAt(talk, 'subtitle')].filter(Boolean).join(' – '),
          start: start.includes('T') ? start : `${date}T${textAt(talk, 'start')}`,
          minutes: minutesOf(textAt(talk, 'duration')),
          rooms: [room],
          day: /^\d{4}-\d\d-\d\d$/.test(date) ? date : null,
          people: objectsAt(talk, 'persons').map((one) => ({
            name: textAt(one, 'public_name', 'full_public_name', 'name'),
          })),
          language: textAt(talk, 'language'),
          description: textAt(talk, 'abstract'),
          kind: textAt(talk, 'type'),
        }
      }),
    ),
  )
  return { title: textAt(conference, 'title'), zone: textAt(conference, 'time_zone_name'), events }
}

/** The sessions of the views of Sessionize: all data, in groups, or by day and room. */
function sessionsIn(data: unknown): readonly unknown[] {
  if (!Array.isArray(data)) return objectsAt(data, 'sessions')
  return data.flatMap((group) =>
    [group, ...listAt(group, 'rooms')].flatMap((one) => objectsAt(one, 'sessions')),
  )
}

/** Converts the sessions of Sessionize; speakers and rooms have their names in them or are found by ids. */
export function sessionize(data: unknown): Schedule | null {
  const sessions = sessionsIn(data)
  if (!sessions.some((one) => at(one, 'startsAt') !== undefined)) return null
  const [speakers, rooms] = [idsAt(data, 'speakers'), idsAt(data, 'rooms')]
  const events = sessions.map((session): SourceEvent => {
    const room = textAt(rooms.get(textAt(session, 'roomId')), 'name') || textAt(session, 'room')
    return {
      title: textAt(session, 'title'),
      start: textAt(session, 'startsAt'),
      end: textAt(session, 'endsAt'),
      rooms: room === '' ? [] : [room],
      people: listAt(session, 'speakers').flatMap((one) => {
        const person = speakers.get(one) ?? one
        const name = textAt(person, 'fullName', 'name')
        return name === '' ? [] : [{ name, title: textAt(person, 'tagLine') }]
      }),
      description: textAt(session, 'description'),
      kind: at(session, 'isServiceSession') === true ? 'break' : null,
    }
  })
  return { title: '', zone: null, events }
}

/** Converts `session.json` of OPass, with texts in Chinese and English; a broadcast is in each of its rooms. */
export function opass(data: unknown): Schedule | null {
  if (!Array.isArray(at(data, 'sessions'))) return null
  const [types, rooms, speakers] = ['session_types', 'rooms', 'speakers'].map((path) =>
    idsAt(data, path),
  )
  const bothOf = (one: unknown, key: string): EventText => ({
    zh: textAt(one, `zh.${key}`),
    en: textAt(one, `en.${key}`),
  })
  const roomName = (id: unknown) => textAt(rooms?.get(id), 'zh.name', 'en.name') || String(id)
  const events = objectsAt(data, 'sessions').map((session): SourceEvent => {
    const ids = [at(session, 'room'), ...listAt(session, 'broadcast')]
    return {
      title: bothOf(session, 'title'),
      start: textAt(session, 'start'),
      end: textAt(session, 'end'),
      rooms: [...new Set(ids)].filter(Boolean).map(roomName),
      people: listAt(session, 'speakers').flatMap((id) => {
        const speaker = speakers?.get(id)
        return speaker === undefined ? [] : [{ name: bothOf(speaker, 'name') }]
      }),
      language: textAt(session, 'language'),
      description: textAt(session, 'zh.description', 'en.description'),
      kind: textAt(types?.get(textAt(session, 'type')), 'en.name'),
    }
  })
  return { title: '', zone: null, events }
}

/** The milliseconds of a time or length within one day; null if there are none. */
function millisecondsAt(from: unknown, path: string): number | null {
  const value = at(from, path)
  return typeof value === 'number' && value >= 0 && value <= 86_400_000 ? value : null
}

/** Converts the first rundown of an Ontime project, in milliseconds after midnight; a group without entries is a break until the next event. */
export function ontime(data: unknown): Schedule | null {
  const [[, rundown] = []] = entriesAt(data, 'rundowns')
  if (rundown === undefined) return null
  const entries = new Map(entriesAt(rundown, 'entries'))
  const used = listAt(rundown, 'order')
    .flatMap((id) => [id, ...listAt(entries.get(String(id)), 'entries')])
    .map((id) => entries.get(String(id)))
    .filter((entry) => {
      const type = textAt(entry, 'type')
      const isBreak = type === 'group' && listAt(entry, 'entries').length === 0
      return at(entry, 'skip') !== true && (type === 'event' || isBreak)
    })
  let end = 0
  const events = used.map((entry): SourceEvent => {
    const start = millisecondsAt(entry, 'timeStart') ?? end
    const duration = millisecondsAt(entry, 'duration')
    end = start + (duration ?? 0)
    return {
      title: textAt(entry, 'title'),
      start: hhmm(Math.floor(start / MINUTE)),
      minutes: duration ? duration / MINUTE : null,
      rooms: [],
      people: [],
      description: textAt(entry, 'note'),
      kind: textAt(entry, 'type') === 'group' ? 'break' : null,
    }
  })
  return { title: textAt(data, 'project.title'), zone: null, events }
}
