import { readFileSync } from 'node:fs'
import { checkServerIdentity as checkIdentity, type PeerCertificate } from 'node:tls'
import { OnrecordError } from '../../base/errors.ts'
import { shownRecord } from '../../base/server-address.ts'

/** The address of a record in a PostgreSQL database, taken apart. */
export interface Address {
  /** Without the password. */
  readonly shown: string
  readonly host: string | undefined
  readonly port: number | undefined
  readonly database: string | undefined
  readonly user: string | undefined
  readonly password: string | undefined
  /** The schema of the database that holds the record. */
  readonly schema: string
  /** How many connections are open at once at most. */
  readonly connections: number
  readonly ssl: false | object
  /** In seconds. */
  readonly connectTimeout: number
}

/** What may follow the `?`. */
const PARAMETERS = [
  ...['host', 'schema', 'connections', 'connect_timeout'],
  ...['sslmode', 'sslrootcert', 'sslcert', 'sslkey'],
] as const

type Parameters = ReadonlyMap<(typeof PARAMETERS)[number], string>

/** Takes an address apart. Throws `record/bad-address` for one that is wrong. */
export function addressOf(text: string): Address {
  const url = urlOf(text)
  const shown = shownRecord(text)
  const given = new Map(url.searchParams) as unknown as Parameters
  for (const name of given.keys()) {
    if (PARAMETERS.includes(name)) continue
    throw bad(shown, `it has "${name}", which is not known`, `Known are: ${PARAMETERS.join(', ')}.`)
  }
  const schema = given.get('schema') ?? 'onrecord'
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema) || schema.startsWith('pg_')) {
    const hint = 'Use lower-case letters, digits and "_", such as "schema=desk".'
    throw bad(shown, `"${schema}" cannot be the name of a schema`, hint)
  }
  const part = (value: string): string | undefined => (value === '' ? undefined : decoded(shown, value))
  const host = given.get('host') ?? part(url.hostname.replace(/^\[|\]$/g, ''))
  return {
    ...{ shown, schema },
    host,
    port: url.port === '' ? undefined : Number(url.port),
    database: part(url.pathname.slice(1)),
    user: part(url.username),
    password: part(url.password),
    connections: wholeNumber(shown, given, 'connections', 10),
    connectTimeout: wholeNumber(shown, given, 'connect_timeout', 10),
    ssl: encryption(shown, host, given),
  }
}

function urlOf(text: string): URL {
  const shown = shownRecord(text)
  // The reason why it cannot be parsed is left out: it holds the password.
  const url = /^\w+:\/\//.test(text) ? URL.parse(text) : null
  if (url === null) throw bad(shown, 'it is not an address', `${HINT}\n${ESCAPES}`)
  // What was meant as a password would be taken for something else, and be shown.
  if (`${url.pathname}${url.search}${url.hash}`.includes('@'))
    throw bad(shown, 'a "@" stands where none can', ESCAPES)
  return url
}

function decoded(shown: string, value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    throw bad(shown, 'a "%" in it begins no character', ESCAPES)
  }
}

const HINT = 'An address is such as: postgres://USER:PASSWORD@HOST:5432/DATABASE'
const ESCAPES =
  'Within user and password write "%" as %25, "@" as %40, ":" as %3A, "/" as %2F, "?" as %3F, "#" as %23.'

function wholeNumber(
  shown: string,
  given: Parameters,
  name: 'connections' | 'connect_timeout',
  otherwise: number,
) {
  const text = given.get(name)
  if (text === undefined) return otherwise
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw bad(shown, `"${name}" is no number from 1 to 9999`, `Write, say: ${name}=${otherwise}`)
}

/** The same words as PostgreSQL's own programs have for it; "prefer" and "allow" leave encryption to chance. */
function encryption(shown: string, host: string | undefined, given: Parameters): false | object {
  const file = (name: 'sslrootcert' | 'sslcert' | 'sslkey'): Buffer | undefined => {
    const path = given.get(name)
    try {
      return path === undefined ? undefined : readFileSync(path)
    } catch (cause) {
      throw bad(shown, `"${path}" cannot be read`, `Name the file of "${name}".`, cause)
    }
  }
  const mode = given.get('sslmode') ?? (given.has('sslrootcert') ? 'verify-full' : 'disable')
  const checked = { ca: file('sslrootcert'), cert: file('sslcert'), key: file('sslkey') }
  if (mode === 'disable') return false
  if (mode === 'require') return { ...checked, rejectUnauthorized: false }
  if (mode === 'verify-ca')
    return { ...checked, rejectUnauthorized: true, checkServerIdentity: () => undefined }
  if (mode === 'verify-full') {
    // The driver leaves an address in numbers out, and Node would then look for "localhost" in the certificate.
    const checkServerIdentity = (_name: string, certificate: PeerCertificate) =>
      checkIdentity(host ?? 'localhost', certificate)
    return { ...checked, rejectUnauthorized: true, checkServerIdentity }
  }
  throw bad(shown, `"sslmode=${mode}" is not known`, 'Known are: disable, require, verify-ca, verify-full.')
}

function bad(shown: string, why: string, hint: string, cause?: unknown): OnrecordError {
  return new OnrecordError('record/bad-address', `Cannot use "${shown}": ${why}.`, hint, { cause })
}
