import type { WorkerOptions } from '@temporalio/worker';

type WebpackHook = NonNullable<NonNullable<WorkerOptions['bundlerOptions']>['webpackConfigHook']>;
interface SwcRule {
  readonly use?: { readonly options?: { readonly jsc?: { target: string } } };
}

/**
 * The SDK compiles workflows for ES2017, where each `{ ...state }` becomes a loop over descriptors; Node has it built in
 * (docs/decisions/0027).
 */
const webpackConfigHook: WebpackHook = (config) => {
  for (const rule of (config.module?.rules ?? []) as readonly SwcRule[])
    if (rule.use?.options?.jsc) rule.use.options.jsc.target = 'es2022';
  return config;
};

/** Where the workflows are, from source and from dist alike, for whoever bundles them. */
export const WORKFLOW_SOURCE = {
  workflowsPath: require.resolve('../../workflows/index'),
  preloadModules: [require.resolve('../../workflows/preload')],
  webpackConfigHook,
};
