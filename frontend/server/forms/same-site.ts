/** Whether a browser says that the request comes from a page of this site; one that says nothing is believed, since there is nothing to gain. */
export function isSameSite(headers: { readonly 'sec-fetch-site'?: string | undefined; readonly origin?: string | undefined }, siteUrl: string): boolean {
  if (headers['sec-fetch-site'] !== undefined) return headers['sec-fetch-site'] === 'same-origin'
  return headers.origin === undefined || headers.origin === new URL(siteUrl).origin
}
