import { z } from 'zod'
import { listOf, type Schedule, Words } from './sourceEvent.ts'

const Session = z.object({
  title: Words,
  description: Words,
  startsAt: Words,
  endsAt: Words,
  isServiceSession: z.boolean().catch(false),
  roomId: Words,
  room: Words,
  speakers: listOf(z.union([z.string(), z.object({ name: Words })])),
})

/** The view "All data" of Sessionize: rooms and speakers by their ids. */
export const SessionizeAll = z.object({
  sessions: z.array(z.looseObject({ startsAt: z.string().nullable() })).min(1),
  speakers: listOf(z.object({ id: Words, fullName: Words, tagLine: Words })),
  rooms: listOf(z.object({ id: Words, name: Words })),
})

const Sessions = z.array(Session)

/** The views of Sessionize with sessions in groups, or by day and room. */
export const SessionizeGroups = z
  .array(
    z.union([
      z.object({ sessions: Sessions }).transform(({ sessions }) => sessions),
      z
        .object({ rooms: z.array(z.object({ sessions: Sessions })) })
        .transform(({ rooms }) => rooms.flatMap(({ sessions }) => sessions)),
    ]),
  )
  .min(1)

/** Converts the sessions of Sessionize. */
export function sessionizeSchedule({
  sessions,
  speakers,
  rooms,
}: z.infer<typeof SessionizeAll>): Schedule {
  const people = new Map(speakers.map((one) => [one.id, one]))
  const roomNames = new Map(rooms.map(({ id, name }) => [id, name]))
  const events = Sessions.parse(sessions).map((session) => {
    const room = roomNames.get(session.roomId) ?? session.room
    return {
      title: session.title,
      start: session.startsAt,
      end: session.endsAt,
      rooms: room === '' ? [] : [room],
      people: session.speakers.flatMap((one) => {
        if (typeof one !== 'string') return [one]
        const found = people.get(one)
        return found === undefined ? [] : [{ name: found.fullName, title: found.tagLine }]
      }),
      description: session.description,
      kind: session.isServiceSession ? 'break' : null,
    }
  })
  return { title: '', zone: null, events }
}

/** Converts the sessions of another view. */
export function sessionizeGroupsSchedule(groups: z.infer<typeof SessionizeGroups>): Schedule {
  return sessionizeSchedule({ sessions: groups.flat(), speakers: [], rooms: [] })
}
