import { OnrecordError } from '../base/errors.ts'
import type { Gazetteer, GazetteerEntry } from '../types/gazetteer.ts'
import { bodyStart, type ColumnName, DEGREE, type PackedHeader } from './packed.ts'
import { otherKeys, placeKey } from './place-key.ts'

/**
 * Opens the packed gazetteer (already unzipped). Only a short header is parsed: look-ups search the bytes, and an entry
 * becomes an object when it is asked for. Throws `gazetteer/unreadable` for other bytes.
 */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const packed = readHeader(bytes)
  const rowsOf = rowFinder(packed)
  const entry = entryReader(packed)
  const { byCountry, byDivision } = indexDivisions(packed)
  const entryAt = (row: number | undefined) => (row === undefined ? null : entry(row))
  const division = (iso: string, code: string) => entryAt(byDivision.get(`${iso} ${code}`))
  return {
    find: (name) => Array.from(rowsOf(name), entry),
    has: (name) => rowsOf(name).length > 0,
    division,
    divisionName: (iso, code) => division(iso, code)?.name ?? null,
    country: (iso) => entryAt(byCountry.get(iso)),
  }
}

/** The parsed header of a packed gazetteer, and the bytes of each column. */
interface Packed {
  readonly header: PackedHeader
  readonly column: (name: ColumnName) => Uint8Array
}

/** Prepares a function that returns the rows of the entries with a name, or with another spelling of it. */
function rowFinder({ header, column }: Packed): (name: string) => Uint32Array {
  const keyText = column('keyText')
  const keyStart = starts(column('keyLength'))
  const entries = view(column('entries'), Uint32Array)
  const entryStart = starts(view(column('entryCount'), Uint16Array))
  const encoder = new TextEncoder()

  /** The index of the key, or -1. */
  function keyIndex(key: string): number {
    const wanted = encoder.encode(key)
    let low = 0
    let high = header.keys - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const order = compare(wanted, keyText, keyStart[middle]!, keyStart[middle + 1]!)
      if (order === 0) return middle
      if (order < 0) high = middle - 1
      else low = middle + 1
    }
    return -1
  }

  return (name) => {
    const key = placeKey(name)
    let at = keyIndex(key)
    if (at < 0) {
      for (const other of otherKeys(key)) {
        at = keyIndex(other)
        if (at >= 0) break
      }
    }
    return at < 0 ? entries.subarray(0, 0) : entries.subarray(entryStart[at]!, entryStart[at + 1]!)
  }
}

/** Prepares a function that makes the entry of a row. */
function entryReader({ header, column }: Packed): (row: number) => GazetteerEntry {
  const id = view(column('id'), Int32Array)
  const lat = view(column('lat'), Int32Array)
  const lon = view(column('lon'), Int32Array)
  const population = view(column('population'), Uint32Array)
  const admin2 = view(column('admin2'), Uint16Array)
  const admin1 = view(column('admin1'), Uint16Array)
  const country = column('country')
  const feature = column('feature')
  const names = column('names')
  const nameStart = starts(column('nameLength'))
  const decoder = new TextDecoder()
  return (row) => {
    const [featureClass = '', featureCode = ''] = header.features[feature[row]!]!.split(' ')
    return {
      id: id[row]!,
      name: decoder.decode(names.subarray(nameStart[row]!, nameStart[row + 1]!)),
      lat: lat[row]! / DEGREE,
      lon: lon[row]! / DEGREE,
      country: header.countries[country[row]!] || null,
      admin1: header.admin1[admin1[row]!] || null,
      admin2: header.admin2[admin2[row]!] || null,
      featureClass,
      featureCode,
      population: population[row]!,
    }
  }
}

/** The rows of countries by their code, and of first-level divisions by country and code. */
function indexDivisions({ header, column }: Packed) {
  const population = view(column('population'), Uint32Array)
  const admin1 = view(column('admin1'), Uint16Array)
  const country = column('country')
  const feature = column('feature')
  const byCountry = new Map<string, number>()
  const byDivision = new Map<string, number>()
  const isCountry = header.features.map((name) => /^A PCL/.test(name) && name !== 'A PCLH')
  const isDivision = header.features.map((name) => name === 'A ADM1')
  for (let row = 0; row < header.rows; row++) {
    const code = feature[row]!
    const iso = header.countries[country[row]!]!
    if (isCountry[code] && (!byCountry.has(iso) || population[row]! > population[byCountry.get(iso)!]!))
      byCountry.set(iso, row)
    if (!isDivision[code] || !admin1[row]) continue
    const key = `${iso} ${header.admin1[admin1[row]!]}`
    if (!byDivision.has(key)) byDivision.set(key, row)
  }
  return { byCountry, byDivision }
}

function readHeader(bytes: Uint8Array): Packed {
  try {
    const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true)
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as PackedHeader
    if (header.version !== 1) throw new Error(`version ${header.version}`)
    const start = bodyStart(length)
    const column = (name: ColumnName) => {
      const [offset, size] = header.columns[name]
      return bytes.subarray(start + offset, start + offset + size)
    }
    return { header, column }
  } catch (cause) {
    throw new OnrecordError(
      'gazetteer/unreadable',
      'Cannot read the gazetteer: the bytes are not in the packed form that this version knows.',
      'Build the file again with scripts/build-gazetteer.ts, or install Onrecord again.',
      { cause },
    )
  }
}

interface ViewOf<T> {
  new (buffer: ArrayBufferLike, offset: number, length: number): T
  readonly BYTES_PER_ELEMENT: number
}

/** The bytes as numbers; they are copied only if their offset is not a multiple of the number's size. */
function view<T>(bytes: Uint8Array, make: ViewOf<T>): T {
  const aligned = bytes.byteOffset % make.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice()
  return new make(aligned.buffer, aligned.byteOffset, aligned.byteLength / make.BYTES_PER_ELEMENT)
}

/** The start of each piece from the lengths of all; the last number is the end. */
function starts(lengths: ArrayLike<number>): Uint32Array {
  const all = new Uint32Array(lengths.length + 1)
  for (let index = 0; index < lengths.length; index++) all[index + 1] = all[index]! + lengths[index]!
  return all
}

/** Compares `wanted` with `text[start, end)` in byte order. */
function compare(wanted: Uint8Array, text: Uint8Array, start: number, end: number): number {
  const shared = Math.min(wanted.length, end - start)
  for (let index = 0; index < shared; index++) {
    const difference = wanted[index]! - text[start + index]!
    if (difference !== 0) return difference
  }
  return wanted.length - (end - start)
}
