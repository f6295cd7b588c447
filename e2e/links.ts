/** Designs as their links: the fixtures of the end-to-end tests. */
export const storefront =
  '#/d/1/2026-11/Orders_API/Storefront:user.browser.proxy-backend.own-org.confidential.within-minutes.direct.step-up.own-issuer:access.orders_read_create.refunds_create:sensitive.refunds_create'

/** A name as a link writes it: its UTF-8 bytes percent-encoded, separators twice. */
export const nameInLink = (name: string): string =>
  [...new TextEncoder().encode(name)]
    .map((byte) => {
      const hex = `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
      return ['%2F', '%3A', '%23', '%25'].includes(hex) ? hex.replace('%', '%25') : hex
    })
    .join('')
