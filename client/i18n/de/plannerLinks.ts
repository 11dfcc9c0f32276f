import type { plannerLinks as en } from '../en/plannerLinks.ts'
import type { Same } from '../shape.ts'

/** Words of the links that a planner hands out. */
export const plannerLinks: Same<typeof en> = {
  title: 'Links',
  back: 'Zurück',
  give: 'Links verteilen',
  menu: 'Links',
  asking: 'Die Links werden geladen',
  unpublished:
    'Mit dem Veröffentlichen bekommen alle im Programm, die noch keinen haben, einen Link.',
  count_one: 'Links für {{count}} Person.',
  count_other: 'Links für {{count}} Personen.',
  table: 'Mit Name, Rolle und Sprechzeiten, für eine Tabelle.',
  comma: ', ',
  note: 'Wer einen Link hat, kommt als diese Person herein. Die Verwaltung kann ihn ersetzen oder zurückziehen.',
}
