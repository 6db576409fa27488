import { Labelled } from '@/components/ui/labelled'

/** A season's tables, to be opened in a spreadsheet. */
export function Downloads({ path }: { path: string }) {
  return (
    <section className="admin-part" aria-labelledby="downloads">
      <h2 id="downloads">Download</h2>
      <p className="hint">The newest version, as CSV in UTF-8. Rows are matched by their ids.</p>
      <p className="row-buttons">
        <a className="button" href={`${path}/table/episodes`} download>
          The episodes
        </a>
        <a className="button" href={`${path}/table/cast`} download>
          The cast and crew
        </a>
      </p>
    </section>
  )
}

/** Sends a table; a plain form, so that it works without JavaScript. */
export function UploadForm({ path }: { path: string }) {
  return (
    <section className="admin-part" aria-labelledby="upload">
      <h2 id="upload">Upload</h2>
      <form
        className="answer-form"
        method="post"
        action={`${path}/table/upload`}
        encType="multipart/form-data"
      >
        <fieldset className="field">
          <legend className="label">The file has</legend>
          <label>
            <input type="radio" name="table" value="episodes" defaultChecked /> the episodes
          </label>{' '}
          <label>
            <input type="radio" name="table" value="cast" /> the cast and crew
          </label>
        </fieldset>
        <Labelled id="file" label="File">
          <p className="hint" id="file-hint">
            CSV, 2 MB at most. Missing columns and rows change nothing.
          </p>
          <input
            id="file"
            type="file"
            name="file"
            accept=".csv,text/csv"
            aria-describedby="file-hint"
            required
          />
        </Labelled>
        <p>
          <button className="button button-main" type="submit">
            Preview changes
          </button>
        </p>
      </form>
    </section>
  )
}
