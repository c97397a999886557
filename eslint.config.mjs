import tseslint from 'typescript-eslint';

const rimGlobals = ['process', 'Buffer', 'fetch', 'console', 'setInterval', 'Intl'].map((name) => ({
  name,
  message: 'Rules and workflows are deterministic: pass the value in.',
}));

const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Now is a parameter: take it from the Clock port.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Now is a parameter: take it from the Clock port.',
  },
];

const everywhere = [
  { selector: 'ExportAllDeclaration', message: 'Import from the file that owns the name.' },
  {
    selector: "Property[key.name='validator'] > :function[async=true]",
    message: 'Update validators run synchronously; an async one hangs the workflow task.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a string union.' },
];

const CHANGES_PAGE = '/^(click|dblclick|tap|press|pressSequentially|goto|reload|goBack|goForward)$/';

/** Nothing is read from the page that a click is about to leave: what changes a page is waited for by one of three verbs. */
const awaitedPages = [
  {
    selector: `CallExpression[callee.property.name=${CHANGES_PAGE}]:not(CallExpression[callee.name=/^(follow|change)$/] *)`,
    message: 'Nothing waits for what this brings: use open, follow or change of test/browser/support.ts.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'data', 'node_modules', 'coverage', 'src/adapters/prisma/generated', 'src/web/public'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.check.json' } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      // An exhaustive switch counts as one: it is a table.
      complexity: ['error', { max: 14, variant: 'modified' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere, ...noClock],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read once, in src/config.ts.' },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/workflows/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...rimGlobals] },
  },
  {
    // Date.now() is the workflow's own deterministic clock inside workflow code.
    files: ['src/workflows/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    // The only homes of the system clock and of the environment.
    files: [
      'src/config.ts',
      'src/adapters/clock/**/*.ts',
      'src/main/**/*.ts',
      'test/**/*.ts',
      'scripts/**/*.ts',
      '*.ts',
    ],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      'no-restricted-properties': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      'max-lines': 'off',
      complexity: 'off',
      'no-restricted-imports': ['error', { name: 'fast-check', message: 'By one seed: test/support/properties.ts.' }],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['test/support/properties.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['test/browser/**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...awaitedPages] },
  },
);
