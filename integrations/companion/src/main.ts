import { InstanceBase, InstanceStatus, type SomeCompanionConfigField } from '@companion-module/base'
import { type ActionRequest, type Actions, actionDefinitions } from './actions.ts'
import { Api, ApiError } from './api.ts'
import { type Config, configFields, type Secrets, targetOf } from './config.ts'
import { Connection, type Reading, type Status } from './connection.ts'
import { countdownAt } from './countdown.ts'
import { type Feedbacks, feedbackDefinitions } from './feedbacks.ts'
import { placeOf } from './now.ts'
import { presets } from './presets.ts'
import { emptyValues, type Values, valuesAt, variableDefinitions } from './variables.ts'

/** The types of the module's settings, actions, feedbacks and variables. */
export type Schema = {
  config: Config
  secrets: Secrets
  actions: Actions
  feedbacks: Feedbacks
  variables: Values
}

/** Changes of stored settings between versions of the module. */
export const UpgradeScripts = []

/** How long a refusal stays in the status, in ms. */
const REFUSAL_SHOWN = 10_000

/** The shortest wait between two updates, in ms: in rehearsals the time of the show runs faster. */
const SHORTEST_TICK = 50

const NOT_CONFIGURED: Status = {
  status: InstanceStatus.BadConfig,
  message: 'Enter the address and the token of an integration',
}

const NOT_CONNECTED = new ApiError(0, 'not-connected', 'Not sent, as there is no connection.')

const MOVED_ON = 'The show has moved on. Look, then press again.'

function refusalText(error: unknown): string {
  if (error instanceof ApiError && error.code === 'stale-place') return MOVED_ON
  return error instanceof Error ? error.message : String(error)
}

/** The connection of Companion to one show. */
export default class RostrumInstance extends InstanceBase<Schema> {
  #api: Api | null = null
  #connection: Connection | null = null
  #status: Status = NOT_CONFIGURED
  #reading: Reading | null = null
  #refusal = ''
  #values = emptyValues()
  #tick: NodeJS.Timeout | undefined
  #refusalEnd: NodeJS.Timeout | undefined

  async init(config: Config, _isFirstInit: boolean, secrets: Secrets): Promise<void> {
    this.setVariableDefinitions(variableDefinitions())
    this.setVariableValues(this.#values)
    this.setActionDefinitions(actionDefinitions((request) => this.#send(request)))
    const facts = () => ({ values: this.#values, isConnected: this.#isConnected() })
    this.setFeedbackDefinitions(feedbackDefinitions(facts))
    this.setPresetDefinitions(...presets())
    this.#connect(config, secrets)
  }

  async configUpdated(config: Config, secrets: Secrets): Promise<void> {
    this.#connect(config, secrets)
  }

  async destroy(): Promise<void> {
    this.#disconnect()
  }

  getConfigFields(): SomeCompanionConfigField[] {
    return configFields()
  }

  #connect(config: Config, secrets: Secrets): void {
    this.#disconnect()
    const target = targetOf(config, secrets)
    if (target === null) {
      this.#setStatus(NOT_CONFIGURED)
      return
    }
    this.#api = new Api(target)
    this.#connection = new Connection(this.#api, {
      onStatus: (status) => this.#setStatus(status),
      onReading: (reading) => {
        this.#reading = reading
        this.#update()
      },
    })
  }

  #disconnect(): void {
    this.#connection?.stop()
    this.#api = null
    this.#connection = null
    this.#reading = null
    this.#refusal = ''
    clearTimeout(this.#refusalEnd)
    this.#update()
  }

  #isConnected(): boolean {
    return this.#status.status === InstanceStatus.Ok
  }

  #setStatus(status: Status): void {
    const wasConnected = this.#isConnected()
    this.#status = status
    this.#showStatus()
    if (wasConnected !== this.#isConnected()) this.checkFeedbacks('connected')
  }

  /** Shows the status of the connection, or while connected the last refusal. */
  #showStatus(): void {
    if (this.#isConnected() && this.#refusal !== '')
      this.updateStatus(InstanceStatus.UnknownWarning, this.#refusal)
    else this.updateStatus(this.#status.status, this.#status.message)
  }

  /** Sends what changed to Companion, and schedules the next change. */
  #update(): void {
    clearTimeout(this.#tick)
    const reading = this.#reading
    const elapsed = reading ? (performance.now() - reading.at) * reading.now.rate : 0
    const shown = reading ? valuesAt(reading.now, elapsed) : emptyValues()
    this.#setValues({ ...shown, refusal: this.#refusal })
    if (reading === null || reading.now.rate === 0) return
    const { changesIn } = countdownAt(reading.now, elapsed)
    if (changesIn === null) return
    const wait = Math.max(Math.ceil(changesIn / reading.now.rate), SHORTEST_TICK)
    this.#tick = setTimeout(() => this.#update(), wait)
  }

  #setValues(values: Values): void {
    const before = this.#values
    const changed = Object.entries(values).filter(
      ([id, value]) => !Object.is(value, Reflect.get(before, id)),
    )
    this.#values = values
    if (changed.length > 0) this.setVariableValues(Object.fromEntries(changed))
    const { phase, status, stage } = values
    if (phase !== before.phase) this.checkFeedbacks('phase', 'overrun')
    if (status !== before.status) this.checkFeedbacks('status', 'paused')
    if (stage !== before.stage) this.checkFeedbacks('stage')
  }

  async #send({ name, path, query, body, isMove }: ActionRequest): Promise<void> {
    try {
      if (this.#api === null || !this.#isConnected()) throw NOT_CONNECTED
      const now = this.#reading?.now
      const from = isMove && now ? placeOf(now) : undefined
      await this.#api.post(path, { ...query, from }, body)
      this.#setRefusal('')
    } catch (error) {
      const reason = refusalText(error)
      this.log('warn', `${name}: ${reason}`)
      this.#setRefusal(`${name}: ${reason}`)
    }
  }

  #setRefusal(refusal: string): void {
    clearTimeout(this.#refusalEnd)
    this.#refusal = refusal
    this.#showStatus()
    this.#update()
    if (refusal !== '') this.#refusalEnd = setTimeout(() => this.#setRefusal(''), REFUSAL_SHOWN)
  }
}
