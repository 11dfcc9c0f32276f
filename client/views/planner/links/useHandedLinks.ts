import { useEffect, useMemo, useState } from 'react'
import { planOf } from '../../../../shared/agenda/plan.ts'
import type { LinkPaths } from '../../../../shared/protocol/down/linkPaths.ts'
import { personOf } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { firstTurn } from '../../../../shared/timing/firstTurn.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { type HandedLink, inOrder } from '../../../ui/links/useLinkTable.ts'

const AGAIN = 2_000

/** The links with an address of those that this screen sees, by the plan that is published, else drafted. */
function handedLinks(show: ShowState, paths: LinkPaths['paths']): readonly HandedLink[] {
  const agenda = show.published?.agenda ?? show.draft?.agenda
  if (agenda === undefined) return []
  const plan = planOf(agenda)
  const links = show.links.flatMap(({ id, grant }): readonly HandedLink[] => {
    const path = paths[id]
    if (path === undefined) return []
    const name = grant.person === null ? null : personOf(agenda, grant.person)?.name
    // Whoever is on the agenda no more keeps a link that nobody needs to be sent.
    if (name === undefined) return []
    const turn = firstTurn(agenda, plan, grant.person)
    return [{ link: id, name, grant, turn, address: `${window.location.origin}${path}` }]
  })
  return inOrder(links)
}

/** The links that this screen may hand out, in order; null until their addresses are told. They are asked for anew when a link is made, replaced or withdrawn. */
export function useHandedLinks(): readonly HandedLink[] | null {
  const live = useLive()
  const show = useShow((state) => state.show)
  const [paths, setPaths] = useState<LinkPaths['paths'] | null>(null)
  const links = show?.links
  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      // What links there are decides what is told.
      const told = links === undefined ? null : await live.links()
      if (gone) return
      if (told === null) timer = setTimeout(() => void ask(), AGAIN)
      else setPaths(told.paths)
    }
    void ask()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [live, links])
  return useMemo(
    () => (show === null || paths === null ? null : handedLinks(show, paths)),
    [show, paths],
  )
}
