import { Component, type ReactNode } from 'react'

/** How long a part that failed stays away before it is tried again, in ms. */
const AGAIN = 5_000

type Props = {
  /** Shown in place of what failed: nothing of that stays on the page, so no time on it can be wrong. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Holds an error of what is below: says so instead, and tries again every few seconds. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }
  #timer: ReturnType<typeof setTimeout> | undefined

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.setState({ failed: false }), AGAIN)
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer)
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
