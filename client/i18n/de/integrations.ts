import type { integrations as en } from '../en/integrations.ts'
import type { Same } from '../shape.ts'

export const integrations: Same<typeof en> = {
  title: 'Schnittstellen',
  what: 'Andere Programme lesen oder steuern diese Veranstaltung, jedes mit eigenem Token.',
  api: 'Was sie können: HTTP-API',
  make: 'Neue Schnittstelle',
  copy: 'Token kopieren',
  until: 'bis {{at}}',
  expired: 'abgelaufen {{at}}',
  connected: 'gerade verbunden',
  used: 'zuletzt benutzt {{at}}',
  unused: 'noch nicht benutzt',
  sure: 'Token von {{name}} zurückziehen?',
  sureWhat: 'Das Programm wird sofort getrennt. Das Token gilt danach nicht mehr.',
  scope: {
    'read-run': 'Ablauf verfolgen',
    'read-agenda': 'Programm lesen',
    'control-run': 'Veranstaltung steuern',
    'send-cues': 'Hinweise senden',
    'edit-draft': 'Entwurf bearbeiten',
  },
  does: {
    'read-run': 'laufender Beitrag, Zeiten, Wünsche, Hinweise und Bericht',
    'read-agenda': 'das veröffentlichte Programm mit seinen Notizen',
    'control-run': 'Start, Weiter, Pause, Zeit, Rückgängig',
    'send-cues': 'an Redner, Kabinen und alle anderen Bildschirme',
    'edit-draft': 'das Programm ändern und veröffentlichen',
  },
  form: {
    name: 'Name des Programms',
    nameHint: 'So steht es im Protokoll und bei den Schritten, etwa Tastenfeld',
    scopes: 'Was es darf',
    ends: 'Gilt',
    end: { day: '1 Tag', month: '1 Monat', year: '1 Jahr', date: 'Bis zu einem Datum' },
    last: 'Letzter Tag',
    make: 'Token anlegen',
  },
}
