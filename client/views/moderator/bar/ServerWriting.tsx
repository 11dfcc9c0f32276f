import { useEffect, useRef } from 'react'
import { useShow } from '../../../live/LiveContext.tsx'
import { WritingNotice } from '../../../ui/connection/WritingNotice.tsx'
import { say } from '../../../ui/controls/Toasts.tsx'
import type { Desk } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'

/** That the server cannot save, for as long as it cannot; and in passing that it can again. */
export function ServerWriting({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const failingSince = useShow((state) => state.failingSince)
  const was = useRef(failingSince)
  useEffect(() => {
    if (was.current !== null && failingSince === null) say(t('common:writing.again'))
    was.current = failingSince
  }, [failingSince, t])
  const zone = desk.show.published?.agenda.zones[0] ?? 'UTC'
  return <WritingNotice failingSince={failingSince} zone={zone} />
}
