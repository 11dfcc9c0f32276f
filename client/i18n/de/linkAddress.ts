import type { linkAddress as en } from '../en/linkAddress.ts'
import type { Same } from '../shape.ts'

/** Words of what links begin with, and of links that nobody else can open. */
export const linkAddress: Same<typeof en> = {
  local: 'Diese Links funktionieren nur auf diesem Rechner.',
  way: 'Starten Sie Rostrum neu mit {{command}}, dann können alle in diesem Netz sie öffnen.',
  wayLater: 'Eine Veranstaltung läuft: Starten Sie Rostrum danach neu mit {{command}}.',
  copy: 'Befehl kopieren',
  copyLink: 'Link kopieren',
  localOne: 'Funktioniert nur auf diesem Rechner',
  begin: 'Links beginnen mit',
  plain: 'Telefone schalten vielleicht den Bildschirm aus.',
  another: 'Adresse hinzufügen',
  title: 'Adresse der Links',
  reach: {
    public: '{{address}}, öffentlich',
    page: '{{address}}, wie auf dieser Seite',
    network: '{{address}}, dieses Netz',
    machine: '{{address}}, nur dieser Rechner',
  },
  other:
    'Für eine eigene Domain oder für Personen außerhalb dieses Netzes: Rostrum mit --public-url und der Adresse starten.',
  plainWay:
    'Adressen mit http:// sind einfaches HTTP. Telefone schalten dann vielleicht den Bildschirm aus, haben keinen Knopf zum Teilen und arbeiten nicht ohne Netz. Rostrum mit --tls-cert und --tls-key starten, oder einen HTTPS-Proxy davorsetzen und mit --public-url nennen.',
}
