import type { AgendaFault } from './checks.ts'
import type { Agenda } from './model.ts'

/** A document that nobody should open from a screen, and where it stands. */
type UnsafeDocument = { readonly path: string; readonly title: string; readonly link: string }

/** Whether a document may be opened from a screen: what is not under https can be read and changed on its way. */
export function isSafeLink(link: string): boolean {
  return /^https:/i.test(link)
}

function linksOf({ segments }: Agenda): readonly string[] {
  const items = segments.flatMap((segment) => segment.items)
  return items.flatMap(({ briefing }) => (briefing?.documents ?? []).map(({ link }) => link))
}

/** The documents of an agenda that comes in whose links are not under https, but for links that were `held` before that was asked. */
export function unsafeDocuments(
  { segments }: Agenda,
  held: readonly (Agenda | null | undefined)[] = [],
): readonly UnsafeDocument[] {
  const known = new Set(held.flatMap((agenda) => (agenda ? linksOf(agenda) : [])))
  return segments.flatMap(({ items }, s) =>
    items.flatMap(({ briefing }, i) =>
      (briefing?.documents ?? []).flatMap(({ title, link }, d) =>
        isSafeLink(link) || known.has(link)
          ? []
          : [{ path: `segments.${s}.items.${i}.briefing.documents.${d}`, title, link }],
      ),
    ),
  )
}

/** What is wrong with the links of an agenda that comes in. */
export function linkFaults(agenda: Agenda, held: readonly Agenda[] = []): readonly AgendaFault[] {
  return unsafeDocuments(agenda, held).map(({ path, link }) => ({
    path: `${path}.link`,
    problem: `${link} is not under https, and no other link of a document is taken`,
  }))
}
