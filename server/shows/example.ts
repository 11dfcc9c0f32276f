import { agendaOfFile } from '../../shared/agenda/agendaFile.ts'
import { copyToDate } from '../../shared/agenda/copyToDate.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { dateIn } from '../../shared/time/format.ts'
import { type Instant, MINUTE } from '../../shared/time/instant.ts'
import dialogue from './dialogue.agenda.json'
import { rehearsalTitle, shiftToStartSoon } from './rehearsal.ts'

/** The least time before the start of a rehearsal of the example, in ms: time to look around. */
const MIN_DELAY = 2 * MINUTE

/** Returns a rehearsal of the bundled example that is about to start, with a title that is not in `takenTitles`. */
export function exampleRehearsal(now: Instant, takenTitles: readonly Texts[]): Agenda {
  const example = exampleAgenda(dateIn(now, 'Asia/Shanghai'))
  const title = rehearsalTitle(example.title, takenTitles)
  return shiftToStartSoon({ ...example, title }, now, MIN_DELAY)
}

/** Returns the bundled example agenda on a date (YYYY-MM-DD in Beijing). */
export function exampleAgenda(date: string): Agenda {
  const file = agendaOfFile(dialogue)
  const dated = file.ok ? copyToDate(file.agenda, date) : file
  // The file is part of this program, and its times exist every day in its zone, so a fault is a bug.
  if (!dated.ok)
    throw new Error(dated.faults.map(({ path, problem }) => `${path}: ${problem}`).join('; '))
  return dated.agenda
}
