import { jsonIn } from '../../../parseText.ts'
import { calendarSchedule, isCalendar } from './calendar.ts'
import { FrabJson, frabSchedule, frabXml } from './frab.ts'
import { Ontime, ontimeSchedule } from './ontime.ts'
import { OPass, opassSchedule } from './opass.ts'
import { linkedSchedule } from './schemaOrg.ts'
import {
  SessionizeAll,
  SessionizeGroups,
  sessionizeGroupsSchedule,
  sessionizeSchedule,
} from './sessionize.ts'
import type { Schedule } from './sourceEvent.ts'

function jsonSchedule(text: string): Schedule | null {
  const data = jsonIn(text)
  const frab = FrabJson.safeParse(data)
  if (frab.success) return frabSchedule(frab.data)
  const all = SessionizeAll.safeParse(data)
  if (all.success) return sessionizeSchedule(all.data)
  const groups = SessionizeGroups.safeParse(data)
  if (groups.success) return sessionizeGroupsSchedule(groups.data)
  const opass = OPass.safeParse(data)
  if (opass.success) return opassSchedule(opass.data)
  const ontime = Ontime.safeParse(data)
  return ontime.success ? ontimeSchedule(ontime.data) : linkedSchedule([data])
}

/** The schedule that a text is in a format of its own: a calendar, `schedule.xml`, or JSON of a known program; null if it is none. */
export function structuredSchedule(text: string): Schedule | null {
  if (isCalendar(text)) return calendarSchedule(text)
  if (/^\s*[[{]/.test(text)) return jsonSchedule(text)
  return /^\s*<(?:\?xml|schedule)\b/.test(text) && /<schedule[\s>]/.test(text.slice(0, 5_000))
    ? frabXml(text)
    : null
}
