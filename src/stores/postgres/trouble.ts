import { OnrecordError } from '../../base/errors.ts'

type Trouble = readonly [code: string, why: string, hint: string]

const AGAIN = 'Run the command again: what was read stays read.'
const NO_SERVER: Trouble = [
  'no-server',
  'no PostgreSQL server answers there',
  'Check host and port of the address, and that the server runs and may be reached from here.',
]
const LOST: Trouble = ['lost-server', 'the connection to the server was lost', AGAIN]
const NOT_TRUSTED: Trouble = [
  'not-trusted',
  'the certificate of the server cannot be checked',
  'Name its authority with "sslrootcert=FILE", or use the host name that the certificate was made for.',
]

/** Codes of the network, of the driver, and of PostgreSQL (its manual, appendix A) that a user can act on. */
const TROUBLE: Readonly<Record<string, Trouble>> = {
  ...{ ECONNREFUSED: NO_SERVER, ENOTFOUND: NO_SERVER, EAI_AGAIN: NO_SERVER, ENOENT: NO_SERVER },
  ...{ ETIMEDOUT: NO_SERVER, EHOSTUNREACH: NO_SERVER, ENETUNREACH: NO_SERVER, CONNECT_TIMEOUT: NO_SERVER },
  ...{ ECONNRESET: LOST, EPIPE: LOST, CONNECTION_CLOSED: LOST, CONNECTION_DESTROYED: LOST },
  ...{ CONNECTION_ENDED: LOST, '57P01': LOST, '57P02': LOST, '25P03': LOST, '08006': LOST, '08003': LOST },
  '57P03': ['no-server', 'the server is starting or stopping', 'Wait a moment and run the command again.'],
  ...{ SELF_SIGNED_CERT_IN_CHAIN: NOT_TRUSTED, DEPTH_ZERO_SELF_SIGNED_CERT: NOT_TRUSTED },
  ...{ UNABLE_TO_VERIFY_LEAF_SIGNATURE: NOT_TRUSTED, ERR_TLS_CERT_ALTNAME_INVALID: NOT_TRUSTED },
  ...{ UNABLE_TO_GET_ISSUER_CERT_LOCALLY: NOT_TRUSTED, CERT_HAS_EXPIRED: NOT_TRUSTED },
  '28P01': ['refused', 'the password is wrong', 'Check user and password of the address, or set PGPASSWORD.'],
  '28000': [
    'refused',
    'the server does not let this user in',
    'Check the user of the address, and the rules for who may connect (pg_hba.conf).',
  ],
  '3D000': [
    'no-database',
    'the server has no such database',
    'Make it with: createdb NAME, or name another one.',
  ],
  '42501': [
    'not-allowed',
    'this user lacks the right to do that',
    'Use a user that may, or give the right: docs/operate.md lists who needs which.',
  ],
  '25006': ['read-only', 'it may only be read', 'Use the address of the server that takes changes.'],
  '55P03': ['locked', 'another program holds it locked', 'Wait for it to end, and run the command again.'],
  '53300': [
    'busy',
    'the server has no connection left',
    'Wait, or use fewer: "connections=3" in the address bounds those of one program.',
  ],
  '53100': ['disk-full', 'the disk of the server is full', `Make room there. ${AGAIN}`],
}

/** Turns an error of PostgreSQL, its driver or the network into one for the user. Any other error is returned unchanged. */
export function troubleOf(error: unknown, shown: string, doing: 'open' | 'read' | 'write to'): unknown {
  const { code } = (error ?? {}) as { code?: unknown }
  if (error instanceof OnrecordError || typeof code !== 'string') return error
  const own = TROUBLE[code] ?? (/^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? unknown(error as Error) : undefined)
  if (!own) return error
  const [name, why, hint] = own
  return new OnrecordError(`record/${name}`, `Cannot ${doing} "${shown}": ${why}.`, hint, { cause: error })
}

function unknown({ message }: Error): Trouble {
  return [
    'postgres',
    `PostgreSQL says: ${message}`,
    'Look into the log of the server, and run the command again.',
  ]
}
