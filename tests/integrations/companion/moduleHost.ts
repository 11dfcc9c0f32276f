import { pathToFileURL } from 'node:url'

/** A feedback on a button: its key in messages, its definition and its options. */
export type Placed = {
  readonly key: string
  readonly feedbackId: string
  readonly options: Readonly<Record<string, unknown>>
}

/** What a test asks of the host. */
export type HostRequest =
  | { readonly does: 'init'; readonly config: object; readonly secrets: object }
  | { readonly does: 'configure'; readonly config: object; readonly secrets: object }
  | { readonly does: 'press'; readonly action: string; readonly options: object }
  | { readonly does: 'place'; readonly feedbacks: readonly Placed[] }

/** What the host reports. */
export type HostReport =
  | { readonly is: 'loaded' }
  | { readonly is: 'done'; readonly id: number; readonly error: string | null }
  | { readonly is: 'status'; readonly status: string; readonly message: string | null }
  | { readonly is: 'log'; readonly level: string; readonly message: string }
  | { readonly is: 'variables'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly is: 'feedback'; readonly key: string; readonly value: boolean }
  | { readonly is: 'definitions'; readonly of: string; readonly value: object }

type Definition = { readonly callback: (event: object, context: object) => unknown }
type Definitions = Readonly<Record<string, Definition>>
type Instance = {
  init(config: object, isFirst: boolean, secrets: object): Promise<void>
  configUpdated(config: object, secrets: object): Promise<void>
}

const report = (one: HostReport) => process.send?.(one)

let actions: Definitions = {}
let feedbacks: Definitions = {}
let variables: object = {}
let placed: readonly Placed[] = []

async function check(ids: readonly string[] | null): Promise<void> {
  for (const { key, feedbackId, options } of placed) {
    if (ids !== null && !ids.includes(feedbackId)) continue
    const event = { type: 'boolean', id: key, controlId: key, feedbackId, options }
    const value = await feedbacks[feedbackId]?.callback(event, { type: 'feedback' })
    report({ is: 'feedback', key, value: value === true })
  }
}

/** The functions of Companion that the module base calls (`@companion-module/base/host-api`). */
const context = {
  _isInstanceContext: true,
  id: 'test',
  label: 'rostrum',
  upgradeScripts: [],
  updateStatus: (status: string, message: string | null) =>
    report({ is: 'status', status, message }),
  setActionDefinitions(found: Definitions) {
    actions = found
    report({ is: 'definitions', of: 'actions', value: found })
  },
  setFeedbackDefinitions(found: Definitions) {
    feedbacks = found
    report({ is: 'definitions', of: 'feedbacks', value: found })
  },
  setVariableDefinitions(found: object) {
    variables = found
    report({ is: 'definitions', of: 'variables', value: found })
  },
  setPresetDefinitions: (sections: unknown, presets: unknown) =>
    report({ is: 'definitions', of: 'presets', value: { sections, presets } }),
  setVariableValues(values: Readonly<Record<string, unknown>>) {
    const unknown = Object.keys(values).filter((id) => !(id in variables))
    if (unknown.length > 0) throw new Error(`undefined variables: ${unknown}`)
    report({ is: 'variables', values })
  },
  checkFeedbacks: (ids: readonly string[]) => void check(ids),
  checkAllFeedbacks: () => void check(null),
}

Object.assign(globalThis, {
  COMPANION_LOGGER: (_source: string | undefined, level: string, message: string) =>
    report({ is: 'log', level, message }),
})

const { default: Module } = await import(pathToFileURL(process.argv[2] ?? '').href)
const instance: Instance = new Module(context)

async function act(request: HostRequest): Promise<void> {
  switch (request.does) {
    case 'init':
      return instance.init(request.config, true, request.secrets)
    case 'configure':
      return instance.configUpdated(request.config, request.secrets)
    case 'press': {
      const { action: actionId, options } = request
      const event = { id: 'button', controlId: 'button', actionId, options, surfaceId: undefined }
      await actions[actionId]?.callback(event, { type: 'action' })
      return
    }
    case 'place':
      placed = request.feedbacks
      return check(null)
  }
}

process.on('message', ({ id, request }: { id: number; request: HostRequest }) => {
  act(request).then(
    () => report({ is: 'done', id, error: null }),
    (error: unknown) => report({ is: 'done', id, error: String(error) }),
  )
})
report({ is: 'loaded' })
