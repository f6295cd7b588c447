import { useEffect, useState } from 'react'
import { longForALink, writeLink } from '../../link/index'
import { Button } from '../parts/Button'
import { copyText, downloadText } from '../parts/clipboard'
import { decide, knowledge } from '../studio/engine'
import { linkOf, pageAddress, useEditor } from '../studio/session'
import { fileName, titledLink, withoutNames } from './sharing'
import styles from './Share.module.css'

/** The ways in which a design can be handed on; each says what it leaves out. */
export default function ShareSheet({ onClose }: { readonly onClose: () => void }) {
  const design = useEditor((state) => state.design)
  const base = pageAddress()
  const link = base + linkOf(design)
  const title = titledLink(design, link, decide, (scheme) => knowledge.schemes[scheme].label)
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <h2 id="share">Share this design</h2>
        <Button kind="plain" icon="close" label="Close" onClick={onClose} />
      </div>
      <p className={styles.lead}>The link is the design: it needs no account, and its answers never reach a server.</p>
      <ul>
        <Way name="Link" says={`The whole design, readable by eye: ${counted(link)}. It leaves out nothing.`} text={link} />
        <Way name="Titled link" says={`“${title.title}”, as Markdown. The same link; it leaves out nothing.`} text={title.markdown} />
        <ShortWay link={link} />
        <Way
          name="Without names"
          says="Leaves out names, status, owner, dates, resources, what is used today, exceptions and the document’s settings. Answers, profiles and the server’s features stay."
          text={base + writeLink(withoutNames(design))}
        />
        <li>
          <div>
            <b>JSON</b>
            <p>The same design as a file for scripts and the command line. It leaves out nothing.</p>
          </div>
          <Button icon="download" onClick={() => downloadText(fileName(design), 'application/json', `${JSON.stringify(design, null, 2)}\n`)}>
            Download
          </Button>
        </li>
      </ul>
    </div>
  )
}

const counted = (link: string) => `${link.length.toLocaleString('en-GB')} characters`

/** The compressed link, where the readable one is long enough to be cut on its way. */
function ShortWay({ link }: { readonly link: string }) {
  const isLong = link.length > longForALink
  const [short, setShort] = useState<string | null>(null)
  useEffect(() => {
    if (!isLong) return undefined
    let wanted = true
    void import('../../link/short').then(({ shortenLink }) => wanted && setShort(shortened(link, shortenLink)))
    return () => {
      wanted = false
    }
  }, [isLong, link])
  if (isLong && short !== null)
    return <Way name="Short form" says={`The same link, compressed: ${counted(short)}. It leaves out nothing, but only Authwright can read it.`} text={short} />
  return (
    <li>
      <div>
        <b>Short form</b>
        <p>
          {isLong
            ? 'Compressing the link.'
            : `Not needed: tools keep a link of ${counted(link)} whole. Above ${longForALink.toLocaleString('en-GB')} a compressed one stands here.`}
        </p>
      </div>
      <Button icon="copy" aria-label="Copy: Short form" disabled>
        Copy
      </Button>
    </li>
  )
}

/** The short form with the address before it kept. */
function shortened(link: string, shortenLink: (link: string) => string): string {
  const hash = link.indexOf('#')
  return link.slice(0, hash) + shortenLink(link.slice(hash))
}

function Way({ name, says, text }: { readonly name: string; readonly says: string; readonly text: string }) {
  const [state, setState] = useState<'rest' | 'copied' | 'refused'>('rest')
  useEffect(() => {
    if (state !== 'copied') return undefined
    const timer = setTimeout(() => setState('rest'), 2500)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <li>
      <div>
        <b>{name}</b>
        <p>{says}</p>
        {state === 'refused' && (
          <textarea
            className={styles.byHand}
            readOnly
            rows={3}
            value={text}
            aria-label={`${name}, to copy by hand`}
            onFocus={(event) => event.target.select()}
          />
        )}
      </div>
      <Button
        icon={state === 'copied' ? 'check' : 'copy'}
        aria-label={`${state === 'copied' ? 'Copied' : 'Copy'}: ${name}`}
        onClick={() => void copyText(text).then((worked) => setState(worked ? 'copied' : 'refused'))}
      >
        <span aria-live="polite">{state === 'copied' ? 'Copied' : 'Copy'}</span>
      </Button>
    </li>
  )
}
