/**
 * The first bytes of a stream, as many as there are up to `length` or the end of a chunk after it, and the whole stream
 * from its beginning. Fewer bytes if `isEnough` says so. An error of the stream comes behind the bytes before it.
 */
export async function lookAhead(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
  isEnough: (head: Uint8Array) => boolean = () => false,
): Promise<LookedAhead> {
  const rest = chunks[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let held = 0
  let broken: Broken | null = null
  while (held < length) {
    let next: IteratorResult<Uint8Array>
    try {
      next = await rest.next()
    } catch (error) {
      broken = { error }
      break
    }
    if (next.done) break
    // A copy: streams can use a chunk's memory again.
    first.push(Uint8Array.from(next.value))
    held += next.value.length
    if (isEnough(joined(first))) break
  }
  const head = joined(first)
  const end = async (): Promise<void> => {
    await rest.return?.()
  }
  return { head, all: startingWith(head, rest, broken), end }
}

/** The error of a stream. */
interface Broken {
  readonly error: unknown
}

interface LookedAhead {
  readonly head: Uint8Array
  readonly all: AsyncIterable<Uint8Array>
  /** Gives the stream up, if `all` is not read. */
  end(): Promise<void>
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 ? pieces[0]! : new Uint8Array(Buffer.concat(pieces))
}

async function* startingWith(
  start: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  broken: Broken | null,
): AsyncGenerator<Uint8Array> {
  try {
    if (start.length > 0) yield start
    if (broken) throw broken.error
    for (;;) {
      const next = await rest.next()
      if (next.done) return
      yield next.value
    }
  } finally {
    await rest.return?.()
  }
}
