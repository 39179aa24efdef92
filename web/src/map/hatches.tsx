/** Patterns for stretches of land: regions, and countries at this zoom. */
export function Hatches({ zoom }: { readonly zoom: number }) {
  return (
    <defs>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch-line" x1="0" y1="0" x2="0" y2="5" />
      </pattern>
      <pattern
        id="hatch-country"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${1 / zoom}) rotate(-45)`}
      >
        <line class="hatch-line is-faint" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  )
}
