import type { SomeCompanionConfigField } from '@companion-module/base'

/** The settings that Companion stores openly. */
export type Config = { address: string }

/** The settings that Companion stores as secrets. */
export type Secrets = { token: string }

/** Where the module connects. */
export type Target = {
  /** The address of the server, without a slash at its end. */
  readonly address: string
  readonly show: string
  readonly token: string
}

/** Returns the fields of the settings page. */
export function configFields(): SomeCompanionConfigField[] {
  return [
    {
      id: 'address',
      type: 'textinput',
      label: 'Address',
      tooltip: 'The address of the Rostrum server, such as https://rostrum.example.org',
      width: 12,
      default: 'http://localhost:3000',
    },
    {
      id: 'token',
      type: 'secret-text',
      label: 'Token',
      description:
        'The owner makes it under Integrations, with Follow the run, Run the show and Send cues.',
      width: 12,
    },
  ]
}

/** Returns where to connect; null if a setting is missing or malformed. */
export function targetOf(config: Partial<Config>, secrets: Partial<Secrets>): Target | null {
  const typed = config.address?.trim() ?? ''
  const address = /^https?:\/\//i.test(typed) ? typed : `http://${typed}`
  const token = secrets.token?.split('#').at(-1)?.trim() ?? ''
  const [show = '', link, key] = token.split('.')
  if (!URL.canParse(address) || show === '' || !link || !key) return null
  return { address: address.replace(/[/?#]*$/, ''), show, token }
}
