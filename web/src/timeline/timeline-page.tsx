export function TimelinePage() {
  return <p>TimelinePage</p>
}
