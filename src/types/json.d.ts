/** A word list or table under `data/`, imported as a JSON module; each reader states the shape it expects. */
declare module '*.json' {
  const value: unknown
  export default value
}
