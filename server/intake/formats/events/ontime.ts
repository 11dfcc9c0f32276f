import { z } from 'zod'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { clockTime } from './eventTimes.ts'
import { listOf, type Schedule, Words } from './sourceEvent.ts'

const Milliseconds = z.number().min(0).max(86_400_000).nullable().catch(null)

const Rundown = z.object({
  order: listOf(z.string()),
  entries: z.record(
    z.string(),
    z.object({
      type: Words,
      title: Words,
      note: Words,
      timeStart: Milliseconds,
      duration: Milliseconds,
      skip: z.boolean().catch(false),
      entries: listOf(z.string()),
    }),
  ),
})

/** A project of Ontime: its first rundown, whose times are milliseconds after midnight. */
export const Ontime = z.object({
  rundowns: z.record(z.string(), Rundown),
  project: z.object({ title: Words }).catch({ title: '' }),
})

/** Converts the first rundown of a project; a group without entries is a break until the next event. */
export function ontimeSchedule({ rundowns, project }: z.infer<typeof Ontime>): Schedule {
  const [rundown] = Object.values(rundowns)
  const entries = (rundown?.order ?? [])
    .flatMap((id) => [id, ...(rundown?.entries[id]?.entries ?? [])])
    .flatMap((id) => rundown?.entries[id] ?? [])
    .filter(
      ({ type, skip, entries }) =>
        !skip && (type === 'event' || (type === 'group' && entries.length === 0)),
    )
  let end = 0
  const events = entries.map(({ type, title, note, timeStart, duration }) => {
    const start = timeStart ?? end
    end = start + (duration ?? 0)
    return {
      title,
      start: clockTime(Math.floor(start / MINUTE)),
      minutes: duration ? duration / MINUTE : null,
      rooms: [],
      people: [],
      description: note,
      kind: type === 'group' ? 'break' : null,
    }
  })
  return { title: project.title, zone: null, events }
}
