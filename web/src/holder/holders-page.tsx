export function HoldersPage() {
  return <p>HoldersPage</p>
}
