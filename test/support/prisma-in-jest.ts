/**
 * Import before anything of src/adapters/prisma. Prisma's generated client loads its query compiler by `import()`,
 * which jest's sandbox has only behind a flag of Node's: here it comes by `require`, otherwise unchanged.
 */
jest.mock('@prisma/client/runtime/client', () => {
  const actual: typeof import('@prisma/client/runtime/client') = jest.requireActual('@prisma/client/runtime/client');
  const compiler = '@prisma/client/runtime/query_compiler_fast_bg.postgresql';
  const getPrismaClient: typeof actual.getPrismaClient = (config) =>
    actual.getPrismaClient({
      ...config,
      compilerWasm: {
        importName: './query_compiler_fast_bg.js',
        getRuntime: async () => jest.requireActual(`${compiler}.js`),
        getQueryCompilerWasmModule: async () => {
          const { wasm } = jest.requireActual<{ wasm: string }>(`${compiler}.wasm-base64.js`);
          return new WebAssembly.Module(Buffer.from(wasm, 'base64'));
        },
      },
    });
  return { ...actual, getPrismaClient };
});

export {};
