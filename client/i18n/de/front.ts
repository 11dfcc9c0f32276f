import type { front as en } from '../en/front.ts'
import type { Same } from '../shape.ts'

/** Words of the page for someone without a link. */
export const front: Same<typeof en> = {
  title: 'Eine Veranstaltung, die ihr Programm einhält',
  what: 'Rostrum hält Moderation, Vortragende, Zeitnahme und Kabinen synchron: wer spricht, wie viel Zeit bleibt, wer als Nächstes kommt.',
  given: 'Sie haben einen Link bekommen',
  givenStep: 'Einfach öffnen. Er weiß, wer Sie sind: Eine Anmeldung gibt es nicht.',
  lost: 'Sie haben Ihren Link verloren',
  lostStep:
    'Fragen Sie den Veranstalter. Jeder Link gehört einer Person. Fremde Links gelten nicht für Sie.',
  run: 'Sie betreiben diesen Server',
  runStep:
    'Rostrum hat beim Start den Link der Verwaltung ausgegeben. Mit ihm legen Sie Veranstaltungen an und verteilen deren Links.',
  gone: 'Ist er verloren, gibt dieser Befehl einen neuen aus. Ausführen im Ordner von Rostrum auf dem Server:',
  goneData: 'Mit --data dahinter, falls Sie so starten. Der alte Link gilt dann nicht mehr.',
  paste: 'Ihren Link einfügen',
  pasteStep: 'Sie können die ganze Nachricht einfügen.',
  open: 'Link öffnen',
  noLink:
    'Darin ist kein Link von Rostrum. Bitte vollständig kopieren: Er sieht aus wie {{example}}',
  empty: 'Bitte zuerst den Link einfügen. Er sieht aus wie {{example}}',
  today: 'Heute öffentlich',
  planned: 'Beginn {{time}} {{city}}',
  on: 'Läuft, Ende {{time}} {{city}}',
  ended: 'Beendet {{time}} {{city}}',
}
