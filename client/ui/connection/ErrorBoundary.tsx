import { Children, Component, type ContextType, type ReactNode } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { LiveContext } from '../../live/LiveContext.tsx'
import { Button } from '../controls/Button.tsx'
import notice from '../layout/notice.module.css'

/** How long a part that failed stays away before it is tried again, in ms. */
const AGAIN = 5_000

/** How long it takes until the whole show is asked for again because of a part that fails again and again, in ms. */
const RENEW_AGAIN = 60_000

type Props = {
  /** Shown in place of what failed: nothing of that stays on the page, so no time on it can be wrong. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Catches an error of its children: shows the fallback instead, and tries again every few seconds, at first with the whole show loaded again. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  static override contextType = LiveContext
  declare context: ContextType<typeof LiveContext>
  override state = { failed: false }
  #timer: ReturnType<typeof setTimeout> | undefined
  #renewed = Number.NEGATIVE_INFINITY

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(): void {
    clearTimeout(this.#timer)
    // What it failed on may be what this screen knows of the show.
    const now = performance.now()
    if (now - this.#renewed >= RENEW_AGAIN) {
      this.#renewed = now
      this.context?.reload()
    }
    this.#timer = setTimeout(() => this.setState({ failed: false }), AGAIN)
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer)
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}

/** In place of a part of a page that failed. */
function FailedPart() {
  const { t } = useTranslation()
  return (
    <p className={notice.notice} role="status">
      <span>{t('crashed.part')}</span>
      <Button size="small" look="bare" onClick={() => window.location.reload()}>
        {t('disconnected.reload')}
      </Button>
    </p>
  )
}

/** The parts of a page: where one fails, a gap with *Reload* takes its place and the others go on. */
export function PageParts({ children }: { readonly children: ReactNode }) {
  return Children.map(children, (part) => (
    <ErrorBoundary fallback={<FailedPart />}>{part}</ErrorBoundary>
  ))
}
