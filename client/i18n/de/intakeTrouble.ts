import type { intakeTrouble as en } from '../en/intakeTrouble.ts'
import type { Same } from '../shape.ts'

/** Why there is no reading, and what to do: of the source, of the link, of the way to the server. */
export const intakeTrouble: Same<typeof en> = {
  empty: 'Darin ist kein Text. Bitte Zeilen wie „10:00–10:20 Begrüßung“ einfügen oder tippen.',
  'nothing-read':
    'Kein Programm gefunden. Eine Zeile braucht einen Titel und eine Zeit oder Dauer: „10:00–10:20 Begrüßung“ oder „Begrüßung (10 Min.)“.',
  'no-events':
    'Dieses Programm hat keinen Eintrag mit einer Uhrzeit. Bitte die Zeiten planen und neu exportieren.',
  'too-large':
    'Es ist größer als {{mb}} MB. Bitte nur den Text des Programms kopieren und einfügen.',
  'too-many-lines': 'Für ein Programm ist es zu lang. Rostrum liest bis zu 100.000 Zeilen.',
  binary: 'Das ist kein Text. Bitte als Text speichern oder den Text kopieren und einfügen.',
  scan: 'Dieses PDF besteht aus Bildern und hat keinen Text. Bitte den Text darin tippen oder einfügen.',
  'too-many-pages': 'Für ein Programm ist es zu lang. Rostrum liest bis zu 200 Seiten eines PDF.',
  rtf: 'Das ist Rich Text (RTF). Bitte als .docx speichern oder den Text einfügen.',
  'old-word':
    'Das ist eine alte Office-Datei. Bitte als .docx oder .xlsx speichern oder den Text einfügen.',
  locked:
    'Die Datei ist durch ein Passwort geschützt. Bitte ohne Passwort speichern oder den Text einfügen.',
  slides: 'Das sind Folien. Bitte den Text des Programms kopieren und hier einfügen.',
  'open-document':
    'Das ist eine OpenDocument-Datei. Bitte als .docx oder .xlsx speichern oder den Text einfügen.',
  archive: 'Das ist ein Archiv. Bitte entpacken und das Programm daraus nehmen.',
  picture: 'Das ist ein Bild. Rostrum liest nur Text. Bitte den Text darin tippen oder einfügen.',
  'agenda-file':
    'Dieses exportierte Programm hat einen Fehler. Bitte beheben oder neu exportieren.',
  damaged:
    'Die Datei ist beschädigt. Bitte in ihrem Programm öffnen und neu speichern oder den Text einfügen.',
  bomb: 'Die entpackte Datei ist viel größer als ein Programm, deshalb hat Rostrum sie nicht gelesen. Bitte den Text einfügen.',
  'too-slow':
    'Das Lesen dauerte zu lange und wurde abgebrochen. Bitte nur den Text des Programms einfügen.',
  'too-heavy': 'Es braucht zu viel Speicher. Bitte nur den Text des Programms einfügen.',
  'too-many':
    'Zu viele Programme in kurzer Zeit. Bitte eine Minute warten und dann erneut versuchen.',
  busy: 'Der Server liest gerade andere Programme. Bitte in einer Minute erneut versuchen.',
  'cut-off': 'Es kam nicht vollständig an. Bitte erneut versuchen.',
  'wrong-key': 'Dieser Link gilt nicht mehr. Ein neuer kommt vom Veranstalter.',
  'not-allowed':
    'Mit diesem Link lässt sich das Programm nicht bearbeiten. Einen passenden gibt der Veranstalter aus.',
  unreachable: 'Der Server antwortet nicht. Bitte das Netz prüfen und dann erneut versuchen.',
  failed:
    'Der Server konnte es nicht lesen. Bitte nur den Text des Programms einfügen oder den Betreiber informieren.',
}
