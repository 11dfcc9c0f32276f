import type { pageSeen as en } from '../en/pageSeen.ts'
import type { Same } from '../shape.ts'

/** Words about a speaker’s page as it is seen from the console. */
export const pageSeen: Same<typeof en> = {
  /** Between what is said and its figure. */
  colon: ': ',
  on: 'Dran',
  paused: 'Angehalten',
  floor: 'Hat das Wort',
  standby: 'Als Nächstes, im Übergang',
  ready: 'Als Nächstes',
  before: 'An Stelle {{place}}',
  about: 'etwa {{at}}',
  after: 'War dran',
  used: '{{used}} gebraucht',
  passed: 'Übersprungen',
  dropped: 'Gestrichen',
  unnamed: 'Hat keinen Beitrag',
  ended: 'Die Veranstaltung ist beendet, ohne diesen Beitrag',
  unpublished: 'Noch nichts veröffentlicht',
  lost: 'Nicht bekannt, solange die Verbindung unterbrochen ist',
  cue: 'Hinweis darüber, noch nicht gesehen',
  more_one: ' und {{count}} weiterer',
  more_other: ' und {{count}} weitere',
}
