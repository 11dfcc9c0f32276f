import type { Agenda } from '../../shared/agenda/model.ts'
import { agendaOn, UndatedAgenda } from '../../shared/agenda/undatedAgenda.ts'
import dialogue from './dialogue.agenda.json' with { type: 'json' }

/** The bundled dialogue on a date (YYYY-MM-DD in Beijing). */
export function foundingAgenda(date: string): Agenda {
  const made = agendaOn(UndatedAgenda.parse(dialogue), date)
  // The file is our own and its times exist every day in its zone, so a fault here is a bug.
  if (!made.ok)
    throw new Error(made.faults.map(({ path, problem }) => `${path}: ${problem}`).join('; '))
  return made.agenda
}
