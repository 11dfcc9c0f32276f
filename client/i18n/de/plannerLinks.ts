import type { plannerLinks as en } from '../en/plannerLinks.ts'
import type { Same } from '../shape.ts'

/** Words of the links that a planner hands out. */
export const plannerLinks: Same<typeof en> = {
  back: 'Zurück',
  give: 'Links verteilen',
  menu: 'Personen und Bildschirme',
  unpublished:
    'Mit dem Veröffentlichen bekommen alle im Programm, die noch keinen haben, einen Link.',
  note: 'Wer einen Link hat, kommt als diese Person herein. Die Verwaltung kann ihn ersetzen oder zurückziehen.',
}
