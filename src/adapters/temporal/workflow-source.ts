/** Where the workflows are, from source and from dist alike, for whoever bundles them. */
export const WORKFLOW_SOURCE = {
  workflowsPath: require.resolve('../../workflows/index'),
  preloadModules: [require.resolve('../../workflows/preload')],
};
