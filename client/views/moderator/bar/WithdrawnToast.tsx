import { useEffect, useRef } from 'react'
import { useShow } from '../../../live/LiveContext.tsx'
import { say, Toasts } from '../../../ui/controls/Toasts.tsx'
import { useRoleWords } from '../../../ui/links/useRoleWords.ts'
import type { Desk } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import { linksOf } from '../room/people.ts'

/** Says in passing whose link was withdrawn, once the server has it. */
export function WithdrawnToast({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const roles = useRoleWords()
  const newest = useShow((state) => state.recent.at(-1) ?? null)
  const told = useRef(newest)
  useEffect(() => {
    if (newest === null || newest === told.current) return
    told.current = newest
    const { event } = newest
    if (event.type !== 'linkRevoked') return
    const line = linksOf(desk.show, {}, desk.lang).find(({ link }) => link.id === event.link)
    const whose = line && (line.name?.text ?? roles(line))
    say(t('links.withdrawn', { whose: whose ?? event.link }))
  }, [newest, desk, roles, t])
  return <Toasts />
}
