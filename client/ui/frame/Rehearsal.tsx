import { useEffect } from 'react'
import { useShow } from '../../live/LiveContext.tsx'
import { useRehearsal } from './useRehearsal.ts'
import './rehearsal.css'

/** Says in the bar of a screen that this is a rehearsal, and how fast it runs; nothing in a real show. */
export function RehearsalMark() {
  const words = useRehearsal()
  return words === null ? null : (
    <span className="ui-rehearsal" data-testid="rehearsal">
      {words}
    </span>
  )
}

/** Puts the dotted frame of a rehearsal round the page while it shows one. */
export function useRehearsalFrame(): void {
  const rehearsal = useShow(({ show }) => show?.rehearsal === true)
  useEffect(() => {
    if (!rehearsal) return
    const page = document.documentElement
    page.setAttribute('data-rehearsal', '')
    return () => page.removeAttribute('data-rehearsal')
  }, [rehearsal])
}
