import type { nextTime as en } from '../en/nextTime.ts'
import type { Same } from '../shape.ts'

/** Words of how long the next show is to plan things, by how long they took; there are three turns of a kind at least. */
export const nextTime: Same<typeof en> = {
  plan: '{{kind}}: {{lengths}} planen',
  length: {
    first: '{{to}} Min. statt {{from}}',
    other: '{{to}} statt {{from}}',
  },
  over: '{{turns}} brauchten {{used}} von {{planned}} geplanten: {{percent}} % mehr.',
  under: '{{turns}} brauchten {{used}} von {{planned}} geplanten: {{percent}} % weniger.',
  mostOver: '{{evidence}} Die meisten um {{percent}} % oder mehr.',
  mostUnder: '{{evidence}} Die meisten um {{percent}} % oder mehr.',
  turns: {
    opening: '{{n}} Eröffnungen',
    welcome: '{{n}} Grußworte',
    talk: '{{n}} Vorträge',
    case: '{{n}} Fallbeispiele',
    panel: '{{n}} Panels',
    discussion: '{{n}} Diskussionen',
    qa: '{{n}} Fragerunden',
    break: '{{n}} Pausen',
    closing: '{{n}} Abschlüsse',
    other: '{{n}} sonstige Beiträge',
  },
}
