import { Children, Component, type ContextType, type ReactNode } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { LiveContext } from '../../live/LiveContext.tsx'
import { Button } from '../controls/Button.tsx'
import notice from '../layout/notice.module.css'

/** The time after which a failed part is tried again, in ms. */
const RETRY_DELAY = 5_000

/** The shortest time between two loads of the whole show while a part keeps failing, in ms. */
const RELOAD_INTERVAL = 60_000

type Props = {
  /** Shown instead of the failed part: nothing of that part stays on the page, so no time on it can be wrong. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Catches an error of its children: shows the fallback, and retries every few seconds. An error also loads the whole show again, at most once a minute. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  static override contextType = LiveContext
  declare context: ContextType<typeof LiveContext>
  override state = { failed: false }
  #timer: ReturnType<typeof setTimeout> | undefined
  #reloadedAt = Number.NEGATIVE_INFINITY

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(): void {
    clearTimeout(this.#timer)
    // The error may be caused by this screen's state of the show.
    const now = performance.now()
    if (now - this.#reloadedAt >= RELOAD_INTERVAL) {
      this.#reloadedAt = now
      this.context?.reload()
    }
    this.#timer = setTimeout(() => this.setState({ failed: false }), RETRY_DELAY)
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer)
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}

/** Replaces a part of a page that failed. */
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

/** The parts of a page: if one fails, a line with *Reload* replaces it, and the others continue. */
export function PageParts({ children }: { readonly children: ReactNode }) {
  return Children.map(children, (part) => (
    <ErrorBoundary fallback={<FailedPart />}>{part}</ErrorBoundary>
  ))
}
