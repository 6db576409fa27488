/** A small guide in which every field of every kind says something. */

/** The lists that entries of several kinds have, with row ids of this one. */
export function shared(entry: string) {
  const sourceIds = [`${entry}-source`]
  return {
    sourceIds,
    sources: [
      {
        id: `${entry}-source`,
        publisher: 'A paper',
        title: 'An article',
        url: 'https://example.org/a',
        publishedOn: '2021-12-01',
        seenOn: '2021-12-02',
        archivedUrl: 'https://example.org/copy',
      },
      { id: `${entry}-source-2`, publisher: 'Another paper', title: 'Another article' },
    ],
    externalIds: [{ id: `${entry}-external`, provider: 'tmdb', value: '4711' }],
    images: [
      {
        id: `${entry}-image`,
        kind: 'poster',
        file: '/artwork/a.svg',
        focalX: 40,
        focalY: 60,
        width: 400,
        height: 600,
        alt: 'A poster',
        caption: 'The first poster',
        credit: 'Somebody',
        publisher: 'A studio',
        publishedOn: '2021-11-01',
        licence: 'own',
        sourceUrl: 'https://example.org/poster',
        sourceIds,
      },
    ],
    videos: [
      {
        id: `${entry}-video`,
        kind: 'trailer',
        title: 'A trailer',
        description: 'What it shows',
        url: 'https://www.youtube.com/watch?v=abcdefghij',
        publisher: 'A studio',
        publishedOn: '2021-11-01',
        sourceIds,
      },
    ],
    sections: [
      { id: `${entry}-section`, heading: 'A heading', body: 'A text', byline: 'Somebody', sourceIds },
    ],
    quotations: [{ id: `${entry}-quotation`, text: 'Words', attribution: 'Somebody', sourceIds }],
    citations: (about: string) => [{ id: `${entry}-citation`, about, called: 'Name', sourceIds }],
    disputes: (subjectId: string) => [
      {
        id: `${entry}-dispute`,
        field: 'When it starts',
        subjectId,
        values: [
          { id: `${entry}-value`, value: 'In March', followed: true, reason: 'It is newer', sourceIds },
        ],
      },
    ],
  }
}
