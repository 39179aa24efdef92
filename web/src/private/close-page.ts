/**
 * From here on the browser refuses every connection of this page. A policy that is added to others can only forbid
 * more, and cannot be taken back.
 */
export function closePage(): void {
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content =
    "connect-src 'none'; img-src 'none'; script-src 'none'; worker-src 'none'; form-action 'none'"
  document.head.append(policy)
}
