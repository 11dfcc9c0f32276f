import { useEffect, useRef } from 'react'
import { useShow } from '../../../live/LiveContext.tsx'
import { say, Toasts } from '../../../ui/controls/Toasts.tsx'
import { useRoleWords } from '../../../ui/links/useLinkWords.ts'
import type { ContextProps } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { linksOf } from '../room/people.ts'

/** Says in passing whose link was withdrawn, once the server has it. */
export function WithdrawnToast({ context }: ContextProps) {
  const { t } = useWords()
  const roles = useRoleWords()
  const newest = useShow((state) => state.recent.at(-1) ?? null)
  const last = useRef(newest)
  useEffect(() => {
    if (newest === null || newest === last.current) return
    last.current = newest
    const { event } = newest
    if (event.type !== 'linkRevoked') return
    const line = linksOf(context.show, context.lang).find(({ link }) => link.id === event.link)
    const whose = line && (line.name?.text ?? roles(line))
    say(t('links.withdrawn', { whose: whose ?? event.link }))
  }, [newest, context, roles, t])
  return <Toasts />
}
