import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { EngineConnections } from './engine-connections';

const ENTRY = '@prisma/schema-engine-wasm/schema_engine_bg';

/** wasm-bindgen's two set-up functions, which the package's types leave out. */
interface Bindings {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

let engineClass: Promise<typeof SchemaEngine> | undefined;

/**
 * Prisma's migration engine as WebAssembly. It is an internal package of Prisma's, pinned exactly: the ordinary engine
 * is a native program fetched at first use, which fails without open internet (docs/decisions/0003). The package's own
 * entry imports the .wasm file as a module, which Node does not do, so it is put together here.
 */
const load = async (): Promise<typeof SchemaEngine> => {
  // Where the engine tells a panic of its own; without it the message would be lost in a TypeError.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panicked } });
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = join(dirname(createRequire(__filename).resolve(ENTRY)), 'schema_engine_bg.wasm');
  const module = await WebAssembly.compile(await readFile(file));
  const imports = { './schema_engine_bg.js': withoutHold(bindings) };
  const { exports } = await WebAssembly.instantiate(module, imports);
  (bindings as unknown as Bindings).__wbg_set_wasm(exports);
  (exports as unknown as { __wbindgen_start(): void }).__wbindgen_start();
  return bindings.SchemaEngine;
};

/**
 * The engine guards its lock with a timer of 10 s that it never clears; a short command would wait for it to pass.
 * Its name ends in a hash of the binding.
 */
const withoutHold = (bindings: WebAssembly.ModuleImports): WebAssembly.ModuleImports => {
  const later = (work: () => void, ms: number): unknown => setTimeout(work, ms >>> 0).unref();
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout_'));
  return { ...bindings, ...Object.fromEntries(names.map((name) => [name, later])) };
};

const panicked = (message: string): never => {
  throw new Error(`Prisma's schema engine: ${message}`);
};

/** Runs `work` with an engine on the database of `url`; its connections are closed and it is freed afterwards. */
export const withSchemaEngine = async <T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> => {
  engineClass ??= load();
  const connections = new EngineConnections(url);
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(connections);
    const engine = await (await engineClass).new({ datamodels: undefined }, () => undefined, factory);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await connections.close();
  }
};
