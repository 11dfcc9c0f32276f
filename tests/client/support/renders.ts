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

/** Which components ran, each as often as it did. */
export type Renders = {
  /** The components that ran while this happened, by name. */
  during(change: () => void): ReadonlyMap<string, number>
}

/** Counts renders, from React's own notes after each commit; to be called before React is loaded. */
export function watchRenders(): Renders {
  let seen = new Map<string, number>()
  const hook = {
    isDisabled: false,
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot(_renderer: number, root: { readonly current: Fiber }) {
      for (const name of ranIn(root.current)) seen.set(name, (seen.get(name) ?? 0) + 1)
    },
  }
  Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook })
  return {
    during(change) {
      seen = new Map()
      change()
      return seen
    },
  }
}
