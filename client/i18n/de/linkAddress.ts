import type { linkAddress as en } from '../en/linkAddress.ts'
import type { Same } from '../shape.ts'

/** Words of what links begin with, and of links that nobody else can open. */
export const linkAddress: Same<typeof en> = {
  local: 'Diese Links funktionieren nur auf diesem Rechner.',
  way: 'Starten Sie Rostrum neu mit {{command}}, dann können alle in diesem Netz sie öffnen.',
  copy: 'Befehl kopieren',
  copied: 'Kopiert',
  copyLink: 'Link kopieren',
  copiedLocal: 'Kopiert, nur für diesen Rechner',
  localOne: 'Funktioniert nur auf diesem Rechner',
  begin: 'Links beginnen mit',
  plain: 'Einfaches HTTP: Bildschirme, die sie öffnen, werden von selbst dunkel.',
  another: 'Andere Adresse',
  title: 'Womit Links beginnen',
  choose: 'Auf diesem Gerät geschriebene Links, Codes und Linkkarten beginnen mit',
  other:
    'Für einen eigenen Namen oder für Leute außerhalb dieses Netzes starten Sie Rostrum mit --public-url und dieser Adresse.',
  plainWay:
    'Was mit http:// beginnt, ist einfaches HTTP. Auf Geräten, die es öffnen, wird der Bildschirm von selbst dunkel, es gibt keinen Knopf zum Teilen, und ohne Netz geht nichts. Starten Sie Rostrum mit --tls-cert und --tls-key, oder stellen Sie einen HTTPS-Proxy davor und nennen Sie ihn mit --public-url.',
}
