import type { AgendaFault } from './checks.ts'
import type { Agenda } from './model.ts'

/** A document of an item, and its path. */
type AgendaDocument = { readonly path: string; readonly title: string; readonly link: string }

/** Returns whether a screen may open a link: only https is encrypted. */
export function isSafeLink(link: string): boolean {
  return /^https:/i.test(link)
}

function documentsOf({ segments }: Agenda): readonly AgendaDocument[] {
  return segments.flatMap(({ items }, s) =>
    items.flatMap(({ briefing }, i) =>
      (briefing?.documents ?? []).map(({ title, link }, d) => {
        return { path: `segments.${s}.items.${i}.briefing.documents.${d}`, title, link }
      }),
    ),
  )
}

/** Returns the documents of an incoming agenda whose links are not https; links in `existing` agendas are allowed. */
export function unsafeDocuments(
  agenda: Agenda,
  existing: readonly (Agenda | null | undefined)[] = [],
): readonly AgendaDocument[] {
  const known = existing.flatMap((one) => (one ? documentsOf(one) : []))
  const allowed = new Set(known.map(({ link }) => link))
  return documentsOf(agenda).filter(({ link }) => !isSafeLink(link) && !allowed.has(link))
}

/** Returns the link faults of an incoming agenda. */
export function linkFaults(
  agenda: Agenda,
  existing: readonly Agenda[] = [],
): readonly AgendaFault[] {
  return unsafeDocuments(agenda, existing).map(({ path, link }) => ({
    path: `${path}.link`,
    problem: `${link} is not under https, and no other link of a document is taken`,
  }))
}
