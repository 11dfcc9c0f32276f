import type { overlay as en } from '../en/overlay.ts'
import type { Same } from '../shape.ts'

/** Words of overlays for video, and of the page that makes their addresses. */
export const overlay: Same<typeof en> = {
  next: 'Als Nächstes',
  title: 'Einblendungen für Video',
  kindOf: 'Einblendung',
  kind: {
    'lower-third': 'Bauchbinde',
    countdown: 'Countdown',
    next: 'Nächster Beitrag',
    progress: 'Fortschritt',
    clock: 'Uhr',
  },
  option: {
    lang: 'Sprache',
    second: 'Zweite Sprache',
    at: 'Platz',
    size: 'Größe in Prozent',
    color: 'Textfarbe',
    plate: 'Farbe der Fläche',
    key: 'Stanzfarbe',
    delay: 'Verzögerung in Millisekunden',
  },
  hint: {
    size: 'Von 25 bis 400, üblich 100',
    color: 'Sechs Stellen, etwa ffd400. Leer: Der Countdown hat die Farben seiner Phasen.',
    plate: 'Sechs Stellen, oder none für Text mit Kontur',
    key: 'Für Mischer ohne Transparenz, etwa 00ff00',
    delay: 'So viel wie beim Video, damit beides zusammenpasst',
  },
  wrong: {
    lang: 'Das ist kein Sprachkürzel. Es gilt die Sprache der Seite.',
    second: 'Das ist kein Sprachkürzel. Die Einblendung hat nur eine Sprache.',
    at: 'Diesen Platz gibt es nicht. Es gilt der übliche.',
    size: 'Bitte eine ganze Zahl von {{min}} bis {{max}}. Es gilt 100.',
    color: 'Bitte sechs Stellen aus 0 bis 9 und a bis f. Es gelten die eigenen Farben.',
    plate: 'Bitte sechs Stellen aus 0 bis 9 und a bis f, oder none. Es gilt 090807.',
    key: 'Bitte sechs Stellen aus 0 bis 9 und a bis f. Die Seite bleibt transparent.',
    delay: 'Bitte eine ganze Zahl von 0 bis {{most}}. Es gilt keine Verzögerung.',
  },
  noSecond: 'Keine',
  place: {
    'top-left': 'Oben links',
    top: 'Oben',
    'top-right': 'Oben rechts',
    left: 'Links',
    center: 'Mitte',
    right: 'Rechts',
    'bottom-left': 'Unten links',
    bottom: 'Unten',
    'bottom-right': 'Unten rechts',
  },
  asLive: 'So sieht es jetzt aus, ohne Verzögerung',
  asExample: 'Beispiel:',
  address: 'Adresse der Einblendung',
  use: 'Die Adresse in OBS oder vMix als Browserquelle einfügen, in der Größe des Videos.',
  tooMuch:
    'Dieser Link darf mehr als zusehen. Für jede Einblendung besser einen eigenen Link mit der Rolle Bühne anlegen und diese Seite daraus öffnen.',
}
