export function renderReport() {
  return ''
}
