import { useEffect, useRef } from 'react'
import { useShow } from '../../../live/LiveContext.tsx'
import { say, Toasts } from '../../../ui/controls/Toasts.tsx'
import type { Desk } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import { linksOf } from '../room/people.ts'

/** Says in passing whose link was withdrawn, once the server has it. */
export function WithdrawnToast({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const newest = useShow((state) => state.recent.at(-1) ?? null)
  const told = useRef(newest)
  useEffect(() => {
    if (newest === null || newest === told.current) return
    told.current = newest
    const { event } = newest
    if (event.type !== 'linkRevoked') return
    const line = linksOf(desk.show, {}, desk.lang).find(({ link }) => link.id === event.link)
    const roles = line?.link.grant.roles
      .map((role) => t(`common:role.${role}`))
      .join(t('marks.and'))
    say(t('links.withdrawn', { whose: line?.name?.text ?? roles ?? event.link }))
  }, [newest, desk, t])
  return <Toasts />
}
