import type { linkRoles as en } from '../en/linkRoles.ts'
import type { Same } from '../shape.ts'

/** Words of what a link opens: its roles, who gives them, and whom the agenda names for one. */
export const linkRoles: Same<typeof en> = {
  title: 'Was der Link für {{who}} öffnet',
  titleAll: 'Was die Links für {{who}} öffnen',
  which: 'Welche Links',
  all: 'Alle {{count}} Links',
  opens: 'Was dieser Link öffnet',
  change: 'Ändern, was der Link für {{who}} öffnet, jetzt {{roles}}',
  changeAll: 'Ändern, was die Links für {{who}} öffnen, jetzt {{roles}}',
  does: {
    owner: 'alles',
    planner: 'Entwurf und Veröffentlichung',
    moderator: 'führt die Veranstaltung',
    timekeeper: 'Uhr, Zeitkarten und Hinweise',
    interpreter: 'Saalsprache und was folgt',
    speaker: 'die eigene Uhr',
    audience: 'jetzt, als Nächstes, Programm',
    stage: 'Vollbild, nichts Vertrauliches',
    guest: 'jetzt, als Nächstes, Programm',
    report: 'der Bericht über den Verlauf',
  },
  propose: {
    moderator: 'Konsole für {{who}}:',
    chair: 'Konsole für {{who}}:',
    timekeeper: 'Zeitnahme für {{who}}:',
    interpreter: 'Dolmetschen für {{who}}:',
  },
  named: {
    moderator: 'im Programm für die Moderation genannt',
    chair: 'im Programm für die Leitung genannt',
    timekeeper: 'im Programm für die Zeitnahme genannt',
    interpreter: 'im Programm fürs Dolmetschen genannt',
  },
  days: ' ({{days}})',
  comma: ', ',
  notYours: 'wird von Verwaltung oder Moderation vergeben',
  note: 'Die Adresse bleibt dieselbe. Bildschirme, auf denen sie offen ist, ändern sich sofort.',
  least: 'Ein Link öffnet mindestens eines davon.',
}
