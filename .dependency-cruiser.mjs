// Direction is law: app -> components -> lib, never back, and the public face can't import a command or a session.
// e2e/layers.test.ts plants a violation of every rule and fails when one is not caught.

const DATA =
  '^lib/.+/(queries|commands|record|session|storage|redirects|references|preview|seed|auth[^/]*)\\.ts$'
const TESTS = '(\\.test|/testing[^/]*)\\.tsx?$'

const forbid = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    forbid(
      'no-cycles',
      { pathNot: '^generated/' },
      { circular: true, pathNot: '^generated/' },
      'Two files that import each other are one file.',
    ),
    forbid(
      'database-behind-the-data-layer',
      { path: '^(app|components|lib)/', pathNot: [DATA, TESTS, '^lib/foundation/db/'] },
      { path: '^(lib/foundation/db|generated/prisma)/', dependencyTypesNot: ['type-only'] },
      'Only queries and commands speak to the database.',
    ),
    forbid(
      'tests-stay-tests',
      { path: '^(app|components|lib|server)/', pathNot: TESTS },
      { path: '/testing[^/]*\\.tsx?$' },
      'What helps a test is no part of the product.',
    ),
    forbid(
      'fields-run-anywhere',
      { path: '^lib/.+/fields\\.ts$' },
      {
        path: '^(app|components|lib)/',
        pathNot:
          '^lib/(.+/fields|documents/[^/]+|foundation/(dates/[^/]+|slug|ids)|guide/regions/regions)\\.ts$',
      },
      'Forms in the browser import these.',
    ),
    forbid(
      'queries-never-write',
      { path: '^lib/.+/(queries|storage)\\.ts$' },
      { path: '^lib/.+/(commands|record)\\.ts$' },
      'Reads stay reads.',
    ),
    forbid(
      'lib-looks-down',
      { path: '^lib/' },
      { path: '^(app|components|server|cli)/' },
      'Rules do not know screens.',
    ),
    forbid(
      'components-look-down',
      { path: '^components/' },
      { path: '^(app|server|cli)/' },
      'A page hands its form the action.',
    ),
    forbid(
      'components-are-given-data',
      { path: '^components/' },
      { path: [DATA, '^lib/foundation/db/'], dependencyTypesNot: ['type-only'] },
      'Pages read; components draw.',
    ),
    forbid(
      'ui-knows-nothing',
      { path: '^components/ui/' },
      { path: '^(app|lib|components/(guide|admin))/' },
      'It could ship in another product.',
    ),
    forbid(
      'kept-pages-wait-for-nothing',
      { path: '^server/', pathNot: ['^server/renderer/(?!start|port-stream)', TESTS] },
      { path: '^(lib/foundation/db/client\\.ts|generated/prisma/|node_modules/next/)', reachable: true },
      'The thread that sends them makes none: Next and the database’s client belong to the renderer.',
    ),
    forbid(
      'requests-have-a-session',
      { path: '^(app|components)/', pathNot: TESTS },
      { path: '^lib/accounts/users/system\\.ts$' },
      'Who asks is found by lib/accounts/users/session.ts; the system is nobody’s hand.',
    ),
    forbid(
      'only-actions-change-things',
      // A reader's report is the one thing a stranger may send: see app/report/send/route.ts. A picture is too long for an action.
      {
        path: '^app/',
        pathNot: [
          'actions\\.ts$',
          '^app/(report/send|admin/(pictures/upload|import/upload|\\[folder\\]/\\[entry\\]/table/upload))/route\\.ts$',
          TESTS,
        ],
      },
      { path: '^lib/.+/(commands|record)\\.ts$', dependencyTypesNot: ['type-only'] },
      'Rendering a page never writes.',
    ),
    forbid(
      'guide-only-reads',
      { path: '^(app/(\\(guide\\)|api/v1|embed)|components/guide)/', pathNot: TESTS },
      {
        path: [
          '^(app|components)/admin/',
          '^lib/.+/(commands|record)\\.ts$',
          '^lib/accounts/',
          '^lib/(editing|exchange)/',
        ],
      },
      'The public face is anonymous, sees no draft and cannot change anything.',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|dist)/' },
  },
}
