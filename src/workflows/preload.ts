/**
 * Loaded once a worker thread and shared by its workflows (bundler option preloadModules): the rules hold no state but
 * memories of pure results, and loading them for each workflow is a good part of what starting one costs.
 */
import '../domain/task/decide/decide';
import '../domain/task/evolve/evolve';
import '../domain/task/steps/steps';

/**
 * Temporal's SDK takes a stack trace of every promise a workflow makes, for a query that nobody asks; its depth is a
 * quarter of a workflow's processor time. One frame still names the line that threw.
 */
Error.stackTraceLimit = 1;
