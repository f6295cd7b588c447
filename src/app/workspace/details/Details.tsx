import { AccessSection } from './AccessSection'
import { CurrentSection } from './CurrentSection'
import { ExceptionSection } from './ExceptionSection'

/** What may be told of an integration beside its answers. */
export default function Details({ at }: { readonly at: number }) {
  return (
    <>
      <AccessSection at={at} />
      <CurrentSection at={at} />
      <ExceptionSection at={at} />
    </>
  )
}
