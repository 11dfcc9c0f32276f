import { MessagePage } from './MessagePage.tsx'
import { ReloadButton } from './ReloadButton.tsx'

/** In place of a screen that failed; it is tried again all the while. */
export function Crashed() {
  return (
    <MessagePage said="crashed">
      <ReloadButton />
    </MessagePage>
  )
}
