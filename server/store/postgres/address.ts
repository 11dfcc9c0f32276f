import { decodedText } from '../../parseText.ts'

/** The address of a database. It contains a password, so no log, output or error shows it. */
export class DatabaseAddress {
  readonly #text: string

  private constructor(text: string) {
    this.#text = text
  }

  /** Parses an address like `postgres://user:password@host:5432/name`; null if it is none. */
  static parse(text: string): DatabaseAddress | null {
    const trimmed = text.trim()
    if (!/^postgres(ql)?:\/\//.test(trimmed) || !URL.canParse(trimmed)) return null
    return new DatabaseAddress(trimmed)
  }

  /** Returns the address itself, only to connect. */
  reveal(): string {
    return this.#text
  }

  /** Removes the secrets of this address from a text. */
  mask(text: string): string {
    const { password, searchParams } = new URL(this.#text)
    const secrets = [
      this.#text,
      password,
      decodedText(password) ?? '',
      searchParams.get('password') ?? '',
    ]
    return secrets
      .filter((secret) => secret !== '')
      .reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
  }

  toString(): string {
    return 'the database'
  }

  toJSON(): string {
    return this.toString()
  }
}
