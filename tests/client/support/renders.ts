/** What this reads of React's tree: a component or an element, its last version, and its first child and next sibling. */
type Fiber = {
  readonly type: unknown
  readonly flags: number
  readonly alternate: Fiber | null
  readonly child: Fiber | null
  readonly sibling: Fiber | null
}

/** React's mark on a component that really ran. */
const PERFORMED_WORK = 1

function nameOf({ type }: Fiber): string | null {
  if (typeof type === 'function') return type.name
  const inner = typeof type === 'object' && type !== null && 'type' in type ? type.type : null
  return typeof inner === 'function' ? inner.name : null
}

function* ranIn(fiber: Fiber): Generator<string> {
  const before = fiber.alternate
  const name = nameOf(fiber)
  if (name !== null && (before === null || fiber.flags & PERFORMED_WORK)) yield name
  // The same first child as before: React did not go further down here.
  if (before !== null && before.child === fiber.child) return
  for (let child = fiber.child; child !== null; child = child.sibling) {
    if (child.alternate !== null || before === null || fiber.child !== before.child) {
      yield* ranIn(child)
    }
  }
}

/** The part of React's own tools that it tells of each commit; `seen` counts while somebody watches. */
type Hook = {
  readonly isDisabled: boolean
  readonly supportsFiber: boolean
  seen: Map<string, number> | null
  inject(): number
  onCommitFiberUnmount(): void
  onPostCommitFiberRoot(): void
  onCommitFiberRoot(renderer: number, root: { readonly current: Fiber }): void
}

declare global {
  interface Window {
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: Hook
  }
}

function newHook(): Hook {
  return {
    isDisabled: false,
    supportsFiber: true,
    seen: null,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot(_renderer, root) {
      if (this.seen === null) return
      for (const name of ranIn(root.current)) this.seen.set(name, (this.seen.get(name) ?? 0) + 1)
    },
  }
}

// With tasks React would bind and run each step of its work through the inspector of V8, which nobody watches here.
Reflect.deleteProperty(console, 'createTask')

// React is loaded once for many files, and keeps the hook that it found then.
window.__REACT_DEVTOOLS_GLOBAL_HOOK__ ??= newHook()
const hook = window.__REACT_DEVTOOLS_GLOBAL_HOOK__

/** The components that ran while this happened, by name, each as often as it did: from React's own notes after each commit. */
export function rendersDuring(change: () => void): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  hook.seen = seen
  try {
    change()
    return seen
  } finally {
    hook.seen = null
  }
}
