import { Toast as Base } from '@base-ui/react/toast'
import { memo } from 'react'
import './toasts.css'

/** How long a message stays, in ms; longer while a pointer is on it. */
const SHOWN_FOR = 5_000

const manager = Base.createToastManager()

/** Shows a brief message that something was done; important messages belong on the page. Returns a function that removes a message that is no longer true. */
export function showToast(text: string): () => void {
  const id = manager.add({ title: text, timeout: SHOWN_FOR })
  return () => manager.close(id)
}

function List() {
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className="ui-toast" swipeDirection="right">
      {/* The title is also its accessible name. */}
      <Base.Title render={<p />} />
    </Base.Root>
  ))
}

/** The brief messages of a screen: above its last column, on a phone above its bar; never above Next, a booth or the countdown. */
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
