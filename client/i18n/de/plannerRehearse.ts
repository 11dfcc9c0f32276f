import type { plannerRehearse as en } from '../en/plannerRehearse.ts'
import type { Same } from '../shape.ts'

/** Words of rehearsing the draft, and of what was learnt. */
export const plannerRehearse: Same<typeof en> = {
  title: 'Proben',
  fromHere: 'Ab hier proben',
  what: 'Eine Kopie des Entwurfs mit eigener Uhr, die nur Sie öffnen können',
  empty: 'Noch kein Beitrag zum Proben',
  unanswered:
    'Keine Probe geöffnet: Der Server hat nicht geantwortet. Bitte noch einmal Proben drücken',
  tooMany:
    'Keine Probe geöffnet: {{limit}} dieses Plans sind noch offen. Bitte eine in ihrer Konsole beenden oder durch die Verwaltung archivieren lassen',
  learnt: 'Aus der Probe',
  item: 'Beitrag',
  planned: 'Geplant',
  used: 'Gebraucht',
  take: '{{length}} übernehmen',
  note: 'Zu den Notizen',
  nothing: 'Noch ist kein Beitrag zu Ende',
  gone: 'Diese Probe lässt sich nicht mehr öffnen',
  reopen: 'Ihre Konsole öffnen',
  close: 'Schließen',
}
