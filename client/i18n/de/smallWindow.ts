import type { smallWindow as en } from '../en/smallWindow.ts'
import type { Same } from '../shape.ts'

/** Words of the small window with the countdown. */
export const smallWindow: Same<typeof en> = {
  button: 'Kleines Fenster',
  hint: 'Countdown in einem kleinen Fenster, das immer oben bleibt',
  blocked:
    'Der Browser hat das kleine Fenster verhindert. Bitte Pop-ups für diese Seite erlauben und noch einmal drücken.',
  youAreNext: 'Sie sind als Nächstes dran',
  afterWho: 'Nach {{name}}',
  until: 'Bis',
  backAt: 'Weiter um',
  next: 'Als Nächstes:',
  nothingNext: 'Ende des Programms',
  noLength: 'Ohne feste Dauer',
  paused: 'Angehalten seit {{at}}',
  notRunning: 'Ihre Zeit läuft nicht',
  nowLength: 'jetzt {{length}}',
  had: '{{planned}} geplant',
  used: '{{used}} gebraucht',
  standby: 'Übergang',
  notStarted: 'Noch nicht begonnen',
  planned: 'Geplant',
  ended: 'Veranstaltung beendet',
  lost: 'Keine Verbindung',
  again: 'Verbindet neu',
  tap: 'Zum Bestätigen tippen',
  /** The same where there is room for a word. */
  got: 'Verstanden',
}
