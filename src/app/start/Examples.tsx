import { SchemeSymbol } from '../drawing/SchemeSymbol'
import { Hidden } from '../parts/Hidden'
import { loadExamples } from '../studio/lazy'
import { exampleRows } from './decided'
import styles from './StartScreen.module.css'

/** The worked examples, each with the schemes that it ends in. */
export function Examples() {
  const open = (id: string) => void loadExamples().then(({ openExample }) => openExample(id))
  return (
    <section className={styles.examples} aria-labelledby="examples">
      <header>
        <h2 id="examples">Or start from a worked example</h2>
        <p>Each is complete: change an answer and see what follows.</p>
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Example</th>
            <th scope="col">What is hard about it</th>
            <th scope="col">Schemes</th>
          </tr>
        </thead>
        <tbody>
          {exampleRows.map(({ id, title, hard, schemes }) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" className={styles.open} onClick={() => open(id)}>
                  {title}
                </button>
              </th>
              <td>{hard}</td>
              <td>
                <span className={styles.symbols}>
                  {schemes.map(({ name, scheme, label, mtls }) => (
                    <span key={name} title={`${name}: ${label}`}>
                      <SchemeSymbol scheme={scheme ?? 'open'} binding={mtls ? 'mtls' : null} />
                      <Hidden>
                        {name}: {label}.
                      </Hidden>
                    </span>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
