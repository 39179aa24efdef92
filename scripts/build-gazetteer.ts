/**
 * Packs a table of places into the file that ships: `node scripts/build-gazetteer.ts places.tsv.gz data/world/gazetteer/points.tsv data/world/gazetteer/places.bin.gz`.
 *
 * The table has a header line and tab-separated columns `id name alts class code country admin1 admin2 lat lon population
 * source`, alternative names split by `|`. Alternative names that begin with a lower-case letter (romanisations of other
 * scripts that no English text uses) are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { bodyStart, COLUMNS, type ColumnName, DEGREE, type PackedHeader } from '../src/places/packed.ts'
import { placeKey } from '../src/places/place-key.ts'
import { prominence } from '../src/places/prominence.ts'

interface Row {
  id: number
  name: string
  alts: string[]
  featureClass: string
  featureCode: string
  country: string
  admin1: string
  admin2: string
  lat: number
  lon: number
  population: number
  source: string
}

const [from, points, to] = process.argv.slice(2)
if (!from || !points || !to) {
  console.error(
    'usage: node scripts/build-gazetteer.ts places.tsv.gz data/world/gazetteer/points.tsv data/world/gazetteer/places.bin.gz',
  )
  process.exit(2)
}
const packed = pack(corrected(readRows(from), points))
writeFileSync(to, gzipSync(packed, { level: 9 }))
console.error(`${to}: ${readFileSync(to).length} bytes, ${packed.length} unpacked`)

function readRows(path: string): Row[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const rows: Row[] = []
  let derived = -1
  for (const line of text.split('\n')) {
    if (!line || line.startsWith('#')) continue
    const [id, name, alts, featureClass, featureCode, country, admin1, admin2, lat, lon, population, source] =
      line.split('\t') as [string, ...string[]]
    const number = Number(id)
    rows.push({
      id: Number.isInteger(number) && number !== 0 ? number : derived--,
      name: name!,
      alts: alts
        ? alts.split('|').filter((alt) => /^[\p{Lu}\p{N}‘’']/u.test(alt) || alt.startsWith('the '))
        : [],
      featureClass: featureClass!,
      featureCode: featureCode!,
      country: country ?? '',
      admin1: admin1 ?? '',
      admin2: admin2 ?? '',
      lat: Number(lat),
      lon: Number(lon),
      population: Number(population) || 0,
      source: source ?? '',
    })
  }
  const written = new Set(rows.filter((row) => row.source === 'sup').map((row) => row.name))
  const kept = rows.filter((row) => !(row.source.startsWith('neReg') && written.has(row.name)))
  const order = (row: Row) => `${row.country}\t${row.admin1}\t${row.admin2}\t${row.name}`
  return kept
    .map((row) => ({ row, at: order(row) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ row }) => row)
}

/** The rows with the points of a table `id name lat lon` instead of their own: by id, regions and seas also by name. */
function corrected(rows: Row[], path: string): Row[] {
  const points = new Map<number | string, { lat: number; lon: number }>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue
    const [id, name, lat, lon] = line.split('\t')
    const point = { lat: Number(lat), lon: Number(lon) }
    points.set(Number(id), point)
    points.set(name!, point)
  }
  const isWide = ({ featureCode }: Row) => /^(?:RGN|CONT|OCN|SEA|GULF)$/.test(featureCode)
  return rows.map((row) => ({ ...row, ...(points.get(row.id) ?? (isWide(row) ? points.get(row.name) : {})) }))
}

function pack(rows: Row[]): Buffer {
  const countries = table(rows.map((row) => row.country))
  const admin1 = table(rows.map((row) => row.admin1))
  const admin2 = table(rows.map((row) => row.admin2))
  const features = table(rows.map((row) => `${row.featureClass} ${row.featureCode}`))

  const keys = new Map<string, number[]>()
  rows.forEach((row, index) => {
    const own = new Set([row.name, ...row.alts].map(placeKey))
    for (const key of own) {
      if (Buffer.byteLength(key) < 2 || Buffer.byteLength(key) > 255 || /^[\d ]+$/.test(key)) continue
      const entries = keys.get(key)
      if (entries) entries.push(index)
      else keys.set(key, [index])
    }
  })
  const weight = rows.map(prominence)
  for (const entries of keys.values()) entries.sort((a, b) => weight[b]! - weight[a]!)
  const sorted = [...keys.keys()].map((key) => Buffer.from(key)).sort(Buffer.compare)
  const entryLists = sorted.map((key) => keys.get(key.toString())!)
  const names = rows.map((row) => Buffer.from(row.name.slice(0, 120)))

  const columns: Record<ColumnName, ArrayBufferView> = {
    id: Int32Array.from(rows, (row) => row.id),
    lat: Int32Array.from(rows, (row) => Math.round(row.lat * DEGREE)),
    lon: Int32Array.from(rows, (row) => Math.round(row.lon * DEGREE)),
    population: Uint32Array.from(rows, (row) => row.population),
    admin2: Uint16Array.from(rows, (row) => admin2.indexOf.get(row.admin2)!),
    admin1: Uint16Array.from(rows, (row) => admin1.indexOf.get(row.admin1)!),
    country: Uint8Array.from(rows, (row) => countries.indexOf.get(row.country)!),
    feature: Uint8Array.from(rows, (row) => features.indexOf.get(`${row.featureClass} ${row.featureCode}`)!),
    nameLength: Uint8Array.from(names, (name) => name.length),
    names: Buffer.concat(names),
    keyLength: Uint8Array.from(sorted, (key) => key.length),
    keyText: Buffer.concat(sorted),
    entryCount: Uint16Array.from(entryLists, (list) => list.length),
    entries: Uint32Array.from(entryLists.flat()),
  }
  const at: Partial<Record<ColumnName, [number, number]>> = {}
  let offset = 0
  for (const name of COLUMNS) {
    at[name] = [offset, columns[name].byteLength]
    offset = Math.ceil((offset + columns[name].byteLength) / 8) * 8
  }
  const header: PackedHeader = {
    version: 1,
    rows: rows.length,
    keys: sorted.length,
    countries: countries.values,
    admin1: admin1.values,
    admin2: admin2.values,
    features: features.values,
    columns: at as Record<ColumnName, [number, number]>,
  }
  const head = Buffer.from(JSON.stringify(header))
  const start = bodyStart(head.length)
  const out = Buffer.alloc(start + offset)
  out.writeUInt32LE(head.length, 0)
  head.copy(out, 4)
  for (const name of COLUMNS) {
    const { buffer, byteOffset, byteLength } = columns[name]
    out.set(new Uint8Array(buffer, byteOffset, byteLength), start + at[name]![0])
  }
  return out
}

/** The distinct values, the empty one first, and where each stands. */
function table(values: string[]): { values: string[]; indexOf: Map<string, number> } {
  const distinct = ['', ...new Set(values.filter(Boolean))]
  return { values: distinct, indexOf: new Map(distinct.map((value, index) => [value, index])) }
}
