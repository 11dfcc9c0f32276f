/** What came of asking a node whether it may be sent work: it may, it says why not, or it says nothing. */
export type Readiness =
  | { readonly as: 'ready' }
  | { readonly as: 'refusing'; readonly why: string }
  | { readonly as: 'silent' }

/** How often a node is asked, in ms, and how long its answer may take. */
const ASKS = 250
const ANSWERS_WITHIN = 1_000

/** Asks a node again and again, by what every balancer asks by: `/readyz`. */
export class ReadinessWatch {
  readonly #url: string
  #readiness: Readiness = { as: 'silent' }
  #wasHeard = false
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(port: number) {
    this.#url = `http://127.0.0.1:${port}/readyz`
    void this.#ask()
  }

  get readiness(): Readiness {
    return this.#readiness
  }

  /** Whether it has answered yet, in whatever words. */
  get wasHeard(): boolean {
    return this.#wasHeard
  }

  /** A connection failed: nothing is sent there until it has answered again. */
  missed(): void {
    this.#readiness = { as: 'silent' }
  }

  stop(): void {
    this.#stopped = true
    this.missed()
    clearTimeout(this.#timer)
  }

  async #ask(): Promise<void> {
    const readiness = await answerOf(this.#url)
    if (this.#stopped) return
    this.#readiness = readiness
    this.#wasHeard ||= readiness.as !== 'silent'
    this.#timer = setTimeout(() => void this.#ask(), ASKS)
  }
}

async function answerOf(url: string): Promise<Readiness> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWERS_WITHIN) })
    const why = (await response.text()).trim()
    return response.ok ? { as: 'ready' } : { as: 'refusing', why }
  } catch {
    return { as: 'silent' }
  }
}
