export function HolderPage() {
  return <p>HolderPage</p>
}
