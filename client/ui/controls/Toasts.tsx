import { Toast as Base } from '@base-ui/react/toast'
import { memo, useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { KeyCap } from './KeyCap.tsx'
import './toasts.css'

/** How long a message stays, in ms; longer while a pointer is on it. */
const SHOWN_FOR = 5_000

const manager = Base.createToastManager()

/** The buttons with key U of the open messages, the newest last. */
const undos = createStore<readonly (() => void)[]>()(() => [])

/** Returns the undo of the newest open message that has one; null without one. */
export function useMessageUndo(): (() => void) | null {
  return useStore(undos, (all) => all.at(-1) ?? null)
}

/** Shows a brief message that something was done, with a button if there is more to do; important messages belong on the page. Returns a function that removes a message that is no longer true. */
export function showToast(
  text: string,
  act?: { readonly label: string; readonly run: () => void; readonly shortcut?: 'U' },
): () => void {
  const close = () => manager.close(id)
  const onClick = () => {
    act?.run()
    close()
  }
  const forget = () => undos.setState((all) => all.filter((one) => one !== onClick), true)
  const id = manager.add({
    title: text,
    timeout: SHOWN_FOR,
    onClose: forget,
    ...(act && {
      actionProps: {
        children: (
          <>
            {act.label} {act.shortcut && <KeyCap keys={act.shortcut} />}
          </>
        ),
        onClick,
      },
    }),
  })
  if (act?.shortcut) undos.setState((all) => [...all, onClick], true)
  return close
}

function List() {
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className="ui-toast spread medium t1"
      swipeDirection="right"
    >
      {/* The title is also its accessible name. */}
      <Base.Title render={<p />} />
      <Base.Action className="fixed strong" />
    </Base.Root>
  ))
}

/** The brief messages of a screen: above its last column, on a phone above its bar; never above Next, a booth or the countdown. */
export const Toasts = memo(function Toasts() {
  // Nothing of a screen that is left can be undone.
  useEffect(() => () => undos.setState([], true), [])
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
