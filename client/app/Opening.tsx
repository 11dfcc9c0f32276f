import { useLate } from '../ui/connection/useLate.ts'
import { MessagePage } from './MessagePage.tsx'
import { ReloadButton } from './ReloadButton.tsx'

/** The page until the server has answered; after a while it says that the server does not, and goes on trying. */
export function Opening() {
  if (!useLate()) return <MessagePage said="opening" />
  return (
    <MessagePage said="unreachable">
      <ReloadButton />
    </MessagePage>
  )
}
