import type { linkRoles as en } from '../en/linkRoles.ts'
import type { Same } from '../shape.ts'

/** Words of what a link opens: its roles, who gives them, and whom the agenda names for one. */
export const linkRoles: Same<typeof en> = {
  title: 'Ansichten für {{who}}',
  titleAll: 'Ansichten der Links für {{who}}',
  which: 'Welche Links',
  all: 'Alle {{count}} Links',
  opens: 'Ansichten dieses Links',
  change: 'Ansichten für {{who}} ändern, jetzt {{roles}}',
  changeAll: 'Ansichten der Links für {{who}} ändern, jetzt {{roles}}',
  does: {
    owner: 'alles',
    planner: 'Entwurf und Veröffentlichung',
    moderator: 'führt die Veranstaltung',
    timekeeper: 'Uhr, Zeitkarten und Hinweise',
    interpreter: 'Saalsprache und nächste Beiträge',
    speaker: 'die eigene Uhr',
    audience: 'jetzt, als Nächstes, Programm',
    stage: 'Vollbild, nichts Vertrauliches',
    guest: 'jetzt, als Nächstes, Programm',
    report: 'der Bericht nach der Veranstaltung',
    integration: 'andere Programme lesen oder steuern die Veranstaltung',
    calendar: 'Termine im Kalenderprogramm',
    seriesCalendar: 'alle Termine der Reihe im Kalenderprogramm',
  },
  propose: {
    moderator: 'Konsole für {{who}}:',
    chair: 'Konsole für {{who}}:',
    timekeeper: 'Zeitnahme für {{who}}:',
    interpreter: 'Kabine für {{who}}:',
  },
  named: {
    moderator: 'im Programm für die Moderation genannt',
    chair: 'im Programm für die Leitung genannt',
    timekeeper: 'im Programm für die Zeitnahme genannt',
    interpreter: 'im Programm fürs Dolmetschen genannt',
  },
  days: ' ({{days}})',
  notYours: 'nur über Verwaltung oder Moderation',
  note: 'Die Adresse bleibt gleich. Offene Bildschirme ändern sich sofort.',
  least: 'Bitte mindestens eine wählen.',
}
