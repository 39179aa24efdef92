/**
 * After this call the browser refuses every connection of this page. An added policy can only forbid more, and cannot
 * be removed.
 */
export function closePage(): void {
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content =
    "connect-src 'none'; img-src 'none'; script-src 'none'; worker-src 'none'; form-action 'none'"
  document.head.append(policy)
}
