import { Toast as Base } from '@base-ui/react/toast'
import { memo } from 'react'
import './toasts.css'

/** How long a message stays, in ms; longer while a pointer is on it. */
const STAYS = 5_000

const manager = Base.createToastManager()

/** Shows briefly that something was done; never important messages, which stay on the page. Returns a function that removes the message when it is no longer true. */
export function say(text: string): () => void {
  const id = manager.add({ title: text, timeout: STAYS })
  return () => manager.close(id)
}

function List() {
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className="ui-toast" swipeDirection="right">
      {/* What it says is its name to those who hear it. */}
      <Base.Title render={<p />} />
    </Base.Root>
  ))
}

/** The place of messages on a screen: over its last column, on a phone over its bar; never over Next, a booth or the countdown. */
export const Toasts = memo(function Toasts() {
  return (
    <Base.Provider toastManager={manager} limit={2}>
      <Base.Portal>
        <Base.Viewport className="ui-toasts">
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
})
