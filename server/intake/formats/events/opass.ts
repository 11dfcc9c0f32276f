import { z } from 'zod'
import { listOf, type Schedule, Words } from './sourceEvent.ts'

const Named = z.object({ name: Words })
const Titled = z.object({ title: Words, description: Words })
/** Something with its texts in Chinese and English. */
const Entry = z.object({ id: Words, zh: Named.optional(), en: Named.optional() })

/** `session.json` of OPass, an app for conferences. */
export const OPass = z.object({
  session_types: listOf(Entry),
  rooms: listOf(Entry),
  speakers: listOf(Entry),
  sessions: z.array(
    z.object({
      type: Words,
      room: Words,
      broadcast: listOf(z.string()),
      start: Words,
      end: Words,
      language: Words,
      zh: Titled.optional(),
      en: Titled.optional(),
      speakers: listOf(z.string()),
    }),
  ),
})

function nameOf({ zh, en, id }: z.infer<typeof Entry>): Record<string, string> {
  return zh || en ? { zh: zh?.name ?? '', en: en?.name ?? '' } : { en: id }
}

/** Converts sessions of OPass; a session that is broadcast is in each of its rooms. */
export function opassSchedule({
  session_types,
  rooms,
  speakers,
  sessions,
}: z.infer<typeof OPass>): Schedule {
  const byId = (all: readonly z.infer<typeof Entry>[]) =>
    new Map(all.map((one) => [one.id, nameOf(one)]))
  const [types, roomNames, people] = [byId(session_types), byId(rooms), byId(speakers)]
  const roomName = (id: string) => Object.values(roomNames.get(id) ?? {}).find(Boolean) ?? id
  const events = sessions.map((session) => ({
    title: { zh: session.zh?.title ?? '', en: session.en?.title ?? '' },
    start: session.start,
    end: session.end,
    rooms: [...new Set([session.room, ...session.broadcast])].filter(Boolean).map(roomName),
    people: session.speakers.flatMap((id) => {
      const name = people.get(id)
      return name === undefined ? [] : [{ name }]
    }),
    language: session.language,
    description: session.zh?.description || session.en?.description || '',
    kind: types.get(session.type)?.['en'] ?? null,
  }))
  return { title: '', zone: null, events }
}
