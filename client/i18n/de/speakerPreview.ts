import type { speakerPreview as en } from '../en/speakerPreview.ts'
import type { Same } from '../shape.ts'

/** Words about a speaker’s page as it is seen from the console. */
export const speakerPreview: Same<typeof en> = {
  /** Between what is said and its figure. */
  colon: ': ',
  on: 'Spricht',
  paused: 'Angehalten',
  floor: 'Hat das Wort',
  standby: 'Als Nächstes, im Übergang',
  ready: 'Als Nächstes',
  before: 'An Stelle {{place}}',
  about: 'etwa {{at}}',
  after: 'Hat gesprochen',
  used: '{{used}} gebraucht',
  passed: 'Übersprungen',
  dropped: 'Gestrichen',
  unnamed: 'Kein Beitrag',
  ended: 'Die Veranstaltung endete vor diesem Beitrag',
  unpublished: 'Noch nichts veröffentlicht',
  lost: 'Unbekannt, solange die Verbindung fehlt',
  cue: 'Zeigt einen Hinweis, noch nicht gesehen',
  more_one: ' und {{count}} weiterer',
  more_other: ' und {{count}} weitere',
}
