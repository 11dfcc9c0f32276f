import type { front as en } from '../en/front.ts'
import type { Same } from '../shape.ts'

/** Words of the page for someone without a link. */
export const front: Same<typeof en> = {
  title: 'Eine Veranstaltung, die ihr Programm einhält',
  what: 'Rostrum hält Moderation, Redende, Zeitnahme und Kabinen synchron: wer dran ist, wie viel Zeit bleibt, wer als Nächstes kommt.',
  given: 'Sie haben einen Link bekommen',
  givenStep: 'Öffnen Sie ihn, wie er ist. Er weiß, wer Sie sind: Eine Anmeldung gibt es nicht.',
  lost: 'Sie haben Ihren Link verloren',
  lostStep:
    'Fragen Sie den Veranstalter. Jeder Link gehört einer Person, ein fremder hilft also nicht.',
  run: 'Sie betreiben diesen Server',
  runStep:
    'Der Link der Verwaltung wurde beim Start von Rostrum ausgegeben. Mit ihm legen Sie Veranstaltungen an und verteilen deren Links.',
  gone: 'Ist er verloren, gibt dieser Befehl einen neuen aus, im Ordner von Rostrum auf dem Server:',
  goneData: 'Mit --data dahinter, falls Sie so starten. Der bisherige Link gilt dann nicht mehr.',
  paste: 'Ihren Link einfügen',
  pasteStep: 'Aus einer Mail oder Nachricht, auch mit dem Text darum herum.',
  open: 'Öffnen',
  noLink:
    'Darin ist kein Link von Rostrum. Bitte vollständig kopieren: Er sieht aus wie {{example}}',
  empty: 'Bitte zuerst den Link einfügen. Er sieht aus wie {{example}}',
  today: 'Heute für alle offen',
  planned: 'Beginn {{time}} {{city}}',
  on: 'Läuft, Ende {{time}} {{city}}',
  ended: 'Beendet {{time}} {{city}}',
}
