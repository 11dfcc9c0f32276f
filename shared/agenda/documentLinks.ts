import type { AgendaFault } from './checks.ts'
import type { Agenda } from './model.ts'

/** A document with an unsafe link, and its path. */
type UnsafeDocument = { readonly path: string; readonly title: string; readonly link: string }

/** Returns whether a screen may open a link: only https is encrypted. */
export function isSafeLink(link: string): boolean {
  return /^https:/i.test(link)
}

function linksOf({ segments }: Agenda): readonly string[] {
  const items = segments.flatMap((segment) => segment.items)
  return items.flatMap(({ briefing }) => (briefing?.documents ?? []).map(({ link }) => link))
}

/** Returns the documents of an incoming agenda whose links are not https; links in `existing` agendas are allowed. */
export function unsafeDocuments(
  { segments }: Agenda,
  existing: readonly (Agenda | null | undefined)[] = [],
): readonly UnsafeDocument[] {
  const allowed = new Set(existing.flatMap((agenda) => (agenda ? linksOf(agenda) : [])))
  return segments.flatMap(({ items }, s) =>
    items.flatMap(({ briefing }, i) =>
      (briefing?.documents ?? []).flatMap(({ title, link }, d) =>
        isSafeLink(link) || allowed.has(link)
          ? []
          : [{ path: `segments.${s}.items.${i}.briefing.documents.${d}`, title, link }],
      ),
    ),
  )
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
