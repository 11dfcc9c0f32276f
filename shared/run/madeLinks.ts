import type { LinkId } from '../agenda/ids.ts'

/** Returns all links that were made with a link, directly or through other links (P14). */
export function linksMadeBy<L extends { readonly by?: LinkId | null }>(
  links: readonly L[],
  maker: LinkId,
  idOf: (link: L) => LinkId,
): readonly L[] {
  const direct = links.filter(({ by }) => by === maker)
  return direct.flatMap((link) => [link, ...linksMadeBy(links, idOf(link), idOf)])
}
